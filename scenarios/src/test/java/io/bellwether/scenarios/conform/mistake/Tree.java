package io.bellwether.scenarios.conform.mistake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.scenarios.conform.wire.JsonTree;
import io.bellwether.scenarios.conform.wire.MessagePackTree;
import io.bellwether.scenarios.conform.wire.UnreadableFrame;

/** Frames as maps, for who wants to spoil them. */
final class Tree {

    private Tree() {}

    /** An empty map where the frame is none. */
    static ObjectNode of(byte[] frame) {
        try {
            JsonNode tree = JsonTree.looksLikeIt(frame) ? JsonTree.read(frame) : MessagePackTree.read(frame);
            return tree instanceof ObjectNode map ? map : new ObjectMapper().createObjectNode();
        } catch (UnreadableFrame unreadable) {
            return new ObjectMapper().createObjectNode();
        }
    }

    /** In the format that the original is in. */
    static byte[] write(ObjectNode map, byte[] original) {
        return JsonTree.looksLikeIt(original) ? JsonTree.write(map) : MessagePackTree.write(map);
    }

    static ObjectNode data(ObjectNode map) {
        return map.path("data") instanceof ObjectNode data ? data : new ObjectMapper().createObjectNode();
    }

    static String service(ObjectNode map) {
        return map.path("service").asText("");
    }
}
