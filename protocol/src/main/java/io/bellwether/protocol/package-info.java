/**
 * The wire: what nodes and clients say to each other. Messages are records; {@code codec} makes frames of them and reads
 * the frames of peers that other people wrote; {@code clock} holds the logical clocks.
 */
package io.bellwether.protocol;
