package io.bellwether.runtime.trace;

import io.bellwether.actors.event.Event;
import io.bellwether.actors.event.NodeEvent;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One of each kind of event, made by reflection, with values that are awkward to write. */
final class EveryEvent {
    private static final String AWKWARD =
            "quote \" backslash \\ line\nbreak, Usuário, \uD83D\uDC11, half \uD83D, nul \0";

    private EveryEvent() {}

    static Stream<Event> stream() {
        return Stream.of(NodeEvent.class, WorldEvent.class, ProcessEvent.class)
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .map(EveryEvent::sample);
    }

    private static Event sample(Class<?> kind) {
        RecordComponent[] components = kind.getRecordComponents();
        try {
            Constructor<?> constructor = kind.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return (Event) constructor.newInstance(
                    Arrays.stream(components).map(EveryEvent::value).toArray());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("An event is a record that can be made: " + kind, e);
        }
    }

    private static Object value(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == long.class) {
            return Long.MIN_VALUE;
        } else if (type == int.class) {
            return Integer.MAX_VALUE;
        } else if (type == boolean.class) {
            return true;
        } else if (type == String.class) {
            return AWKWARD;
        } else if (type.isEnum()) {
            return type.getEnumConstants()[type.getEnumConstants().length - 1];
        } else if (type == List.class) {
            return List.of("server-2", AWKWARD);
        } else if (type == SortedMap.class) {
            return new TreeMap<>(java.util.Map.of("server-1", -5L, AWKWARD, Long.MAX_VALUE));
        }
        throw new AssertionError("No sample for " + component);
    }
}
