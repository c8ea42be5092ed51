package io.bellwether.scenarios.conform.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Frames as people read them: what they hold where that can be read, else their bytes; the beginning of long ones. */
public final class ReadableFrame {

    private static final int MOST_CHARACTERS = 300;
    private static final int MOST_BYTES = 48;

    private ReadableFrame() {}

    public static String of(List<byte[]> frames) {
        return frames.stream().map(ReadableFrame::of).collect(Collectors.joining(" | "));
    }

    public static String of(byte[] frame) {
        if (frame.length == 0) {
            return "(empty)";
        }
        try {
            return JsonTree.looksLikeIt(frame)
                    ? "JSON " + cut(JsonTree.read(frame).toString())
                    : cut(MessagePackTree.read(frame).toString());
        } catch (UnreadableFrame unreadable) {
            return isText(frame) ? cut('"' + new String(frame, StandardCharsets.US_ASCII) + '"') : hex(frame);
        }
    }

    private static boolean isText(byte[] frame) {
        for (byte each : frame) {
            if (each < ' ' || each == 0x7f) {
                return false;
            }
        }
        return true;
    }

    private static String hex(byte[] frame) {
        String bytes = HexFormat.ofDelimiter(" ").formatHex(Arrays.copyOf(frame, Math.min(frame.length, MOST_BYTES)));
        return frame.length > MOST_BYTES ? bytes + " … (" + frame.length + " bytes)" : bytes;
    }

    private static String cut(String text) {
        String oneLine = text.replaceAll("\\p{Cntrl}", "·");
        return oneLine.length() > MOST_CHARACTERS
                ? oneLine.substring(0, MOST_CHARACTERS) + "… (" + text.length() + " characters)"
                : oneLine;
    }
}
