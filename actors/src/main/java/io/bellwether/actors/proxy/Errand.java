package io.bellwether.actors.proxy;

import io.bellwether.actors.edge.Incoming;
import io.bellwether.protocol.Request;
import java.util.Optional;

/**
 * A client's request on its way.
 *
 * @param incoming to be answered
 * @param request as it is forwarded: a message has an id, whether or not the client gave it one
 * @param user whose server it goes to; empty if any server will do
 * @param generation of the last value of this service when the request was sent off
 */
record Errand(Incoming<Request> incoming, Request request, Optional<String> user, long generation) {}
