package io.bellwether.runtime.trace;

import io.bellwether.actors.event.Event;
import io.bellwether.actors.event.NodeEvent;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The schemas of every event that there is, by class and by name. */
final class EventSchemas {
    static final EventSchemas ALL = new EventSchemas();

    private final Map<Class<?>, EventSchema> byClass = new HashMap<>();
    private final Map<String, EventSchema> byName = new LinkedHashMap<>();

    private EventSchemas() {
        add(NodeEvent.class);
        add(WorldEvent.class);
        add(ProcessEvent.class);
    }

    /** @throws IllegalArgumentException for an event of another family */
    EventSchema of(Event event) {
        EventSchema schema = byClass.get(event.getClass());
        if (schema == null) {
            throw new IllegalArgumentException(event.getClass().getName()
                    + " is no NodeEvent, WorldEvent or ProcessEvent: a trace cannot hold it");
        }
        return schema;
    }

    Optional<EventSchema> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private void add(Class<? extends Event> family) {
        for (Class<?> kind : family.getPermittedSubclasses()) {
            EventSchema schema = EventSchema.of(kind.asSubclass(Event.class));
            byClass.put(kind, schema);
            if (byName.put(schema.name(), schema) != null) {
                throw new IllegalStateException("Two events are called " + schema.name() + ": rename one");
            }
        }
    }
}
