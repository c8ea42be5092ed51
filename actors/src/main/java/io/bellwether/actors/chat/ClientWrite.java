package io.bellwether.actors.chat;

import io.bellwether.actors.edge.Incoming;
import io.bellwether.actors.event.NodeEvent;
import io.bellwether.protocol.Publication;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.StoredWrite;
import java.util.Optional;

/**
 * A write that was admitted, and what follows once it is safe.
 *
 * @param incoming who waits for the answer
 * @param declared the event
 * @param published what subscribers get
 */
record ClientWrite(
        Incoming<Request> incoming, StoredWrite stored, NodeEvent declared, Optional<Publication> published) {}
