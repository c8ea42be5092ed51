package io.bellwether.runtime.store.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.bellwether.protocol.Timestamps;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The plain fields of one object, whatever the case of their names and with underscores or without: {@code Username},
 * {@code username} and {@code user_name} are one. What is nested is passed over.
 */
final class JsonFields {

    private final String where;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, JsonToken> kinds = new HashMap<>();

    private JsonFields(String where) {
        this.where = where;
    }

    /**
     * @param in at the object's beginning; at its end afterwards
     * @param where it stands in the file, for people
     */
    static JsonFields read(JsonParser in, String where) throws IOException {
        JsonFields fields = new JsonFields(where);
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = name(in.currentName());
            JsonToken kind = in.nextToken();
            if (kind.isStructStart()) {
                in.skipChildren();
            } else if (kind != JsonToken.VALUE_NULL) {
                fields.texts.put(name, in.getText());
                fields.kinds.put(name, kind);
            }
        }
        return fields;
    }

    /** How all spellings of a name are written here. */
    static String name(String spelled) {
        return spelled.replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** @throws UnexpectedJsonException if there is none of these */
    String text(String... names) throws UnexpectedJsonException {
        for (String name : names) {
            if (texts.containsKey(name)) {
                return texts.get(name);
            }
        }
        throw new UnexpectedJsonException(where + " has no \"" + names[0] + "\"");
    }

    Optional<String> optionalText(String name) {
        return Optional.ofNullable(texts.get(name));
    }

    OptionalLong integer(String name) throws UnexpectedJsonException {
        if (!texts.containsKey(name)) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(texts.get(name)));
        } catch (NumberFormatException other) {
            throw new UnexpectedJsonException(
                    where + ": \"" + name + "\" is " + texts.get(name) + ", and no whole number");
        }
    }

    /** A time in any of the usual ways to write one, as microseconds since the epoch; empty if there is none. */
    OptionalLong time(String name) throws UnexpectedJsonException {
        if (!texts.containsKey(name)) {
            return OptionalLong.empty();
        }
        String text = texts.get(name);
        try {
            return OptionalLong.of(
                    switch (kinds.get(name)) {
                        case VALUE_NUMBER_INT -> Timestamps.microsOf(Long.parseLong(text));
                        case VALUE_NUMBER_FLOAT -> Timestamps.microsOf(Double.parseDouble(text));
                        default -> Timestamps.microsOf(text);
                    });
        } catch (DateTimeException | NumberFormatException implausible) {
            throw new UnexpectedJsonException(where + ": \"" + name + "\" is " + text
                    + ", and no time: seconds, milliseconds or ISO-8601 are understood");
        }
    }
}
