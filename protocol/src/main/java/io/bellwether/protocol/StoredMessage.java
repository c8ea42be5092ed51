package io.bellwether.protocol;

/**
 * One message in a page of history.
 *
 * @param stamp when it was accepted
 * @param cursor asking for what is after it goes on from here; opaque to clients
 */
public record StoredMessage(Publication message, Stamp stamp, String cursor) {}
