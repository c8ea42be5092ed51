package io.bellwether.scenarios.conform;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.scenarios.conform.wire.MessagePackTree;
import io.bellwether.scenarios.conform.wire.ReadableFrame;
import io.bellwether.scenarios.conform.wire.UnreadableFrame;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A publication, and the request that it comes from. */
public final class Heard {

    private final Exchange cause;
    private final List<byte[]> frames;

    Heard(Exchange cause, List<byte[]> frames) {
        this.cause = cause;
        this.frames = frames;
    }

    public List<byte[]> frames() {
        return frames;
    }

    public String topic() {
        return new String(frames.get(0), StandardCharsets.UTF_8);
    }

    public JsonNode body() throws Breach {
        try {
            JsonNode tree = MessagePackTree.read(frames.get(frames.size() - 1));
            require(tree.isObject(), "the publication is not a map");
            return tree;
        } catch (UnreadableFrame unreadable) {
            throw breach("the publication cannot be read: " + unreadable.getMessage());
        }
    }

    /** A field of the publication, from the flat map or from {@code data}; missing if it is in neither. */
    public JsonNode field(String name) throws Breach {
        JsonNode body = body();
        JsonNode flat = body.path(name);
        return flat.isMissingNode() ? body.path("data").path(name) : flat;
    }

    public void require(boolean holds, String otherwise) throws Breach {
        if (!holds) {
            throw breach(otherwise);
        }
    }

    public Breach breach(String what) {
        return cause.breachShownBy(what, "published: " + ReadableFrame.of(frames));
    }
}
