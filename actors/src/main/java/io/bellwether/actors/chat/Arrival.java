package io.bellwether.actors.chat;

import io.bellwether.actors.edge.Incoming;
import io.bellwether.protocol.Request;

/** What waits in line for the disk. */
sealed interface Arrival {

    record FromClient(Incoming<Request> incoming) implements Arrival {}

    record FromPeer(PeerWrites told) implements Arrival {}
}
