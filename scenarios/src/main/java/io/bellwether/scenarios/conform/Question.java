package io.bellwether.scenarios.conform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.scenarios.conform.wire.JsonTree;
import io.bellwether.scenarios.conform.wire.MessagePackTree;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** A request in the making: {@code {service, data: {timestamp, …}}}, without a clock unless it is given one. */
public final class Question {

    private static final ObjectMapper VALUES = new ObjectMapper();

    private final ObjectNode map;

    private Question(ObjectNode map) {
        this.map = map;
    }

    public static Question of(String service) {
        ObjectNode map = VALUES.createObjectNode();
        map.put("service", service);
        map.putObject("data").put("timestamp", Instant.now().getEpochSecond());
        return new Question(map);
    }

    /** With a field within {@code data}, in place of what stood there; a {@code byte[]} becomes {@code bin}. */
    public Question with(String field, Object value) {
        ObjectNode changed = map.deepCopy();
        ((ObjectNode) changed.get("data")).set(field, VALUES.valueToTree(value));
        return new Question(changed);
    }

    /** With a field beside {@code data}. */
    public Question beside(String field, Object value) {
        ObjectNode changed = map.deepCopy();
        changed.set(field, VALUES.valueToTree(value));
        return new Question(changed);
    }

    /** With all text of {@code data} as {@code bin}, as old encoders write it. */
    public Question withTextAsBin() {
        ObjectNode changed = map.deepCopy();
        ObjectNode data = (ObjectNode) changed.get("data");
        map.get("data").properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isTextual()) {
                data.put(field.getKey(), value.textValue().getBytes(StandardCharsets.UTF_8));
            }
        });
        return new Question(changed);
    }

    public String service() {
        return map.get("service").asText();
    }

    public byte[] inMessagePack() {
        return MessagePackTree.write(map);
    }

    public byte[] inJson() {
        return JsonTree.write(map);
    }
}
