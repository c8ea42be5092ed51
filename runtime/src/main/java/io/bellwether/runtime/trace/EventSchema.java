package io.bellwether.runtime.trace;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.actors.event.Event;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** How one kind of event is written and read: its fields in the order of the record. */
final class EventSchema {
    private final String name;
    private final SerializedString encodedName;
    private final Field[] fields;
    private final Constructor<? extends Event> constructor;

    private record Field(SerializedString name, FieldKind kind, Class<?> type, MethodHandle read) {}

    private EventSchema(String name, Field[] fields, Constructor<? extends Event> constructor) {
        this.name = name;
        this.encodedName = new SerializedString(name);
        this.fields = fields;
        this.constructor = constructor;
    }

    /** @throws IllegalArgumentException if the event is no record, or has a field that a trace cannot hold */
    static EventSchema of(Class<? extends Event> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException(type.getName() + " is not a record: events are records");
        }
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Field[] fields = new Field[components.length];
            for (int i = 0; i < components.length; i++) {
                fields[i] = fieldOf(components[i]);
            }
            return new EventSchema(type.getSimpleName(), fields, type.getDeclaredConstructor(types));
        } catch (ReflectiveOperationException notVisible) {
            throw new IllegalArgumentException(type.getName() + " must be public, as its fields are read", notVisible);
        }
    }

    String name() {
        return name;
    }

    SerializedString encodedName() {
        return encodedName;
    }

    List<String> fieldNames() {
        return Arrays.stream(fields).map(field -> field.name().getValue()).toList();
    }

    void write(Event event, JsonGenerator json) throws IOException {
        for (Field field : fields) {
            json.writeFieldName(field.name());
            try {
                switch (field.kind()) {
                    case INTEGER -> json.writeNumber((long) field.read().invokeExact(event));
                    case TRUTH -> json.writeBoolean((boolean) field.read().invokeExact(event));
                    default -> writeObject((Object) field.read().invokeExact(event), field.kind(), json);
                }
            } catch (IOException | RuntimeException | Error failed) {
                throw failed;
            } catch (Throwable impossible) {
                throw new IllegalStateException("An accessor of " + name + " failed", impossible);
            }
        }
    }

    /** Each field as {@code name=value} after a blank. */
    void append(Event event, StringBuilder text) {
        for (Field field : fields) {
            text.append(' ').append(field.name().getValue()).append('=');
            FieldText.append(valueOf(event, field), text);
        }
    }

    private Object valueOf(Event event, Field field) {
        try {
            return switch (field.kind()) {
                case INTEGER -> (long) field.read().invokeExact(event);
                case TRUTH -> (boolean) field.read().invokeExact(event);
                default -> (Object) field.read().invokeExact(event);
            };
        } catch (RuntimeException | Error failed) {
            throw failed;
        } catch (Throwable impossible) {
            throw new IllegalStateException("An accessor of " + name + " failed", impossible);
        }
    }

    /** @throws IllegalArgumentException naming the field that is missing or wrong */
    Event read(JsonNode line) {
        Object[] values = new Object[fields.length];
        for (int i = 0; i < fields.length; i++) {
            String field = fields[i].name().getValue();
            JsonNode value = line.get(field);
            if (value == null) {
                throw new IllegalArgumentException(name + " has no field \"" + field + "\"");
            }
            try {
                values[i] = fields[i].kind().read(value, fields[i].type());
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException(name + "." + field + ": " + wrong.getMessage(), wrong);
            }
        }
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("The constructor of " + name + " failed", impossible);
        }
    }

    private static Field fieldOf(RecordComponent component) throws IllegalAccessException {
        FieldKind kind = FieldKind.of(component);
        Class<?> asWritten =
                switch (kind) {
                    case INTEGER -> long.class;
                    case TRUTH -> boolean.class;
                    default -> Object.class;
                };
        MethodHandle read = MethodHandles.lookup()
                .unreflect(component.getAccessor())
                .asType(MethodType.methodType(asWritten, Event.class));
        return new Field(new SerializedString(component.getName()), kind, component.getType(), read);
    }

    private static void writeObject(Object value, FieldKind kind, JsonGenerator json) throws IOException {
        switch (kind) {
            case TEXT -> json.writeString((String) value);
            case WORD -> json.writeString(((Enum<?>) value).name());
            case TEXTS -> {
                json.writeStartArray();
                for (Object text : (List<?>) value) {
                    json.writeString((String) text);
                }
                json.writeEndArray();
            }
            case NUMBERS -> {
                json.writeStartObject();
                for (Map.Entry<?, ?> entry : ((SortedMap<?, ?>) value).entrySet()) {
                    json.writeNumberField((String) entry.getKey(), (Long) entry.getValue());
                }
                json.writeEndObject();
            }
            default -> throw new IllegalStateException(kind + " is written as a primitive");
        }
    }
}
