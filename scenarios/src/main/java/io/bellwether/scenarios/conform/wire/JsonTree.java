package io.bellwether.scenarios.conform.wire;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** JSON frames as the same trees as {@link MessagePackTree}'s. */
public final class JsonTree {

    private static final int DEEPEST = 64;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static {
        JSON.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
    }

    private JsonTree() {}

    public static byte[] write(JsonNode tree) {
        return tree.toString().getBytes(StandardCharsets.UTF_8);
    }

    public static JsonNode read(byte[] frame) throws UnreadableFrame {
        try {
            return JSON.readTree(frame);
        } catch (IOException broken) {
            throw new UnreadableFrame("it is not JSON");
        }
    }

    /** Whether the frame says of itself that it is JSON, as the wire has it: by its first byte. */
    public static boolean looksLikeIt(byte[] frame) {
        return frame.length > 0 && frame[0] == '{';
    }
}
