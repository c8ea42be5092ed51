package io.bellwether.scenarios.conform.wire;

import java.util.List;

/** What came back. */
public sealed interface Answer {

    /** @param frames as they came, the delimiter included; at least one */
    record Came(List<byte[]> frames) implements Answer {

        public byte[] body() {
            return frames.get(frames.size() - 1);
        }
    }

    /** @param why how long it was waited for, or what happened instead */
    record Silence(String why) implements Answer {}
}
