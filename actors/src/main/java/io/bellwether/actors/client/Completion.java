package io.bellwether.actors.client;

import io.bellwether.protocol.Reply;

/** How something that a client was told to do has ended. */
public sealed interface Completion {

    /** The reply may be a {@link Reply.Refused}. */
    record Answered(String server, Reply reply) implements Completion {}

    record GaveUp(String reason) implements Completion {}

    /** The subscription was sent; nobody acknowledges one. */
    record Subscribed(String topic) implements Completion {}

    /** The end of a subscription was sent; nobody acknowledges that either. */
    record Unsubscribed(String topic) implements Completion {}
}
