package io.bellwether.actors.edge;

import io.bellwether.actors.clocksync.NodeClock;
import io.bellwether.actors.event.NodeEvent.Edge;
import io.bellwether.actors.event.NodeEvent.FrameReceived;
import io.bellwether.actors.event.NodeEvent.FrameRefused;
import io.bellwether.actors.event.NodeEvent.FrameSent;
import io.bellwether.actors.port.EventSink;
import io.bellwether.actors.port.Sockets;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Stamp;
import io.bellwether.protocol.codec.Codec;
import io.bellwether.protocol.codec.Decoded;
import java.util.function.Supplier;

/**
 * What the edges of one node share: its sockets, its two clocks, and where each frame is declared.
 *
 * @param codecs makes a codec for each edge, because a codec belongs to one actor
 */
public record NodeWire(
        Sockets sockets, LogicalClock lamport, NodeClock clock, EventSink events, Supplier<Codec> codecs) {

    /** The times of a frame that is about to leave. */
    Stamp stamp() {
        return new Stamp(clock.epochMicros(), lamport.tick());
    }

    /** Declares a frame that left. */
    void sent(long frame, Edge edge, String peer, String what, Stamp stamp, int bytes, long answers) {
        events.emit(new FrameSent(frame, edge, peer, what, stamp.clock(), bytes, answers));
    }

    /** Merges the clock of a frame that came in, and declares the frame. */
    void received(long frame, Edge edge, String peer, String what, Stamp stamp, int bytes) {
        long merged = lamport.receive(stamp);
        events.emit(new FrameReceived(frame, edge, peer, what, stamp.clock(), merged, bytes));
    }

    /** Reads an answer and declares its frame: received, or refused if it makes no sense. */
    Decoded<Reply> readReply(Codec codec, long frame, String peer, byte[] bytes) {
        Decoded<Reply> decoded = codec.decodeReply(bytes);
        if (decoded instanceof Decoded.Message<Reply> message) {
            received(frame, Edge.REQUEST, peer, message.body().service(), message.stamp(), bytes.length);
        } else if (decoded instanceof Decoded.Malformed<Reply> malformed) {
            refused(frame, Edge.REQUEST, peer, malformed.reason());
        }
        return decoded;
    }

    /** Declares a frame that was not understood; its clock, if it had one, is not merged. */
    void refused(long frame, Edge edge, String peer, String reason) {
        events.emit(new FrameRefused(frame, edge, peer, reason));
    }
}
