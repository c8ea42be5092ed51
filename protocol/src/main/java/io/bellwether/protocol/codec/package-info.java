/**
 * Frames to messages and back; {@link io.bellwether.protocol.codec.WireCodec} is the way in.
 *
 * <p>A frame is read in two steps. First one pass over its bytes notes where each known field stands ({@code Fields}),
 * and checks on the way that the frame is whole and within its limits. Then the message picks the fields that it needs.
 * A frame in JSON is first rewritten as the same frame in MessagePack, so there is one set of rules. Reasons for a
 * refusal are in Portuguese, as all texts of the wire are.
 */
package io.bellwether.protocol.codec;
