package io.bellwether.protocol.codec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A frame that a foreign encoder made, and what it must decode to; the format is described beside the generators. */
record GoldenFrame(String name, String as, String expect, String stamp, String dialect, byte[] frame) {

    /** All frames of one encoder, in the order of its file. */
    static List<GoldenFrame> of(String encoder) {
        List<GoldenFrame> frames = new ArrayList<>();
        for (String block : read("/golden/" + encoder + ".txt").split("\n\n")) {
            if (!block.isBlank() && !block.startsWith("#")) {
                frames.add(parse(encoder, block));
            }
        }
        return frames;
    }

    private static GoldenFrame parse(String encoder, String block) {
        Map<String, String> lines = new LinkedHashMap<>();
        for (String line : block.strip().split("\n")) {
            String[] parts = line.split(": ", 2);
            lines.put(parts[0], parts[1]);
        }
        return new GoldenFrame(
                encoder + ": " + lines.get("name"),
                lines.get("as"),
                lines.get("expect"),
                lines.get("stamp"),
                lines.get("dialect"),
                HexFormat.of().parseHex(lines.get("frame")));
    }

    private static String read(String resource) {
        try (InputStream in = GoldenFrame.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
