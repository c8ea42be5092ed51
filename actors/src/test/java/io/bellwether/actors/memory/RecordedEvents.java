package io.bellwether.actors.memory;

import io.bellwether.actors.event.NodeEvent;
import io.bellwether.actors.port.EventSink;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Everything that a node declared, in order. */
public final class RecordedEvents implements EventSink {

    private final List<NodeEvent> events = new CopyOnWriteArrayList<>();

    @Override
    public void emit(NodeEvent event) {
        events.add(event);
    }

    public List<NodeEvent> all() {
        return events;
    }

    public <E extends NodeEvent> List<E> of(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    public <E extends NodeEvent> E last(Class<E> kind) {
        List<E> found = of(kind);
        return found.get(found.size() - 1);
    }
}
