package io.bellwether.runtime.node.order;

import com.fasterxml.jackson.core.Base64Variants;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.bellwether.actors.port.Address;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The fields of one line, all of them plain values. */
final class OrderFields {

    private final Map<String, String> texts = new TreeMap<>();

    /** @throws IllegalArgumentException if the line is not one object of plain values */
    OrderFields(JsonParser line) throws IOException {
        require(line.nextToken() == JsonToken.START_OBJECT, "it is no JSON object");
        while (line.nextToken() == JsonToken.FIELD_NAME) {
            String name = line.currentName();
            require(line.nextToken().isScalarValue(), "\"" + name + "\" is no plain value");
            texts.put(name, line.getText());
        }
    }

    String text(String name) {
        return Optional.ofNullable(texts.get(name))
                .orElseThrow(() -> new IllegalArgumentException("\"" + name + "\" is missing"));
    }

    long integer(String name) {
        return Long.parseLong(text(name));
    }

    boolean truth(String name) {
        String text = text(name);
        require(text.equals("true") || text.equals("false"), "\"" + name + "\" is neither true nor false");
        return text.equals("true");
    }

    byte[] bytes(String name) {
        return Base64Variants.MIME_NO_LINEFEEDS.decode(text(name));
    }

    Address address(String name) {
        return Address.parse(text(name))
                .orElseThrow(() -> new IllegalArgumentException("\"" + name + "\" is no address: " + text(name)));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
