package io.bellwether.actors.chat;

import io.bellwether.actors.edge.Incoming;
import io.bellwether.actors.event.NodeEvent;
import io.bellwether.actors.log.LogRecord;
import io.bellwether.protocol.Publication;
import io.bellwether.protocol.Request;
import java.util.Optional;

/**
 * A write that was admitted, and what follows once it is safe.
 *
 * @param incoming who waits for the answer
 * @param record what is kept
 * @param declared the event
 * @param published what subscribers get
 */
record Write(Incoming<Request> incoming, LogRecord record, NodeEvent declared, Optional<Publication> published) {}
