package io.bellwether.runtime.trace;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The kinds of values that events are made of, and how JSON shows them. */
enum FieldKind {
    INTEGER,
    TRUTH,
    TEXT,
    WORD,
    TEXTS,
    NUMBERS;

    /** @throws IllegalArgumentException for a type that traces cannot hold */
    static FieldKind of(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == long.class || type == int.class) {
            return INTEGER;
        } else if (type == boolean.class) {
            return TRUTH;
        } else if (type == String.class) {
            return TEXT;
        } else if (type.isEnum()) {
            return WORD;
        } else if (type == List.class) {
            return TEXTS;
        } else if (type == SortedMap.class) {
            return NUMBERS;
        }
        throw new IllegalArgumentException(component.getDeclaringRecord().getName() + "." + component.getName()
                + " is a " + type.getName() + ", which a trace cannot hold: use numbers, truth values, strings, enums,"
                + " List<String> or SortedMap<String, Long>");
    }

    /** @throws IllegalArgumentException if the value is not of this kind */
    Object read(JsonNode value, Class<?> type) {
        return switch (this) {
            case INTEGER -> number(value, type);
            case TRUTH -> checked(value, value.isBoolean()).booleanValue();
            case TEXT -> checked(value, value.isTextual()).textValue();
            case WORD -> word(checked(value, value.isTextual()).textValue(), type);
            case TEXTS -> texts(checked(value, value.isArray()));
            case NUMBERS -> numbers(checked(value, value.isObject()));
        };
    }

    private static Object number(JsonNode value, Class<?> type) {
        if (type == int.class) {
            return checked(value, value.isIntegralNumber() && value.canConvertToInt())
                    .intValue();
        }
        return checked(value, value.isIntegralNumber() && value.canConvertToLong())
                .longValue();
    }

    private static Object word(String word, Class<?> type) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(word)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("\"" + word + "\" is none of " + List.of(type.getEnumConstants()));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(checked(item, item.isTextual()).textValue()));
        return texts;
    }

    private static SortedMap<String, Long> numbers(JsonNode object) {
        SortedMap<String, Long> numbers = new TreeMap<>();
        object.properties().forEach(entry -> numbers.put(entry.getKey(), (Long) number(entry.getValue(), long.class)));
        return numbers;
    }

    private static JsonNode checked(JsonNode value, boolean fits) {
        if (!fits) {
            throw new IllegalArgumentException(value + " is not the kind of value expected here");
        }
        return value;
    }
}
