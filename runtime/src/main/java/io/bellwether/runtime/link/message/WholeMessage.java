package io.bellwether.runtime.link.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;

/**
 * A message on its way, as a rule sees it.
 *
 * @param frames of which the last is the body, and of a publication the first the topic; not to be changed
 */
public record WholeMessage(MessageKind kind, List<byte[]> frames) {

    /** Of a publication; empty for everything else. */
    public String topic() {
        return kind == MessageKind.PUBLICATION || kind == MessageKind.DELIVERY ? new String(frames.get(0), UTF_8) : "";
    }

    public byte[] body() {
        return frames.get(frames.size() - 1);
    }

    @Override
    public String toString() {
        return kind + " " + frames.stream().map(Arrays::toString).toList();
    }
}
