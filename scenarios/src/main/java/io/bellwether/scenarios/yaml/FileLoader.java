package io.bellwether.scenarios.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file into text, or says why it cannot be read. */
final class FileLoader {

    private FileLoader() {}

    /** The text of {@code path}; if it is not readable UTF-8, an empty text, and a problem in {@code problems}. */
    static SourceText load(Path path, Problems problems) {
        String name = path.toString();
        try {
            if (Files.isDirectory(path)) {
                problems.add(Position.START, name + " is a directory", "a file; name one in it, such as one of *.yaml");
            } else if (!Files.exists(path)) {
                problems.add(Position.START, "there is no file " + name, "the path of a scenario file");
            } else {
                try (InputStream in = Files.newInputStream(path)) {
                    return decode(name, in.readNBytes(SourceText.MAX_BYTES + 1), problems);
                }
            }
        } catch (IOException e) {
            problems.add(Position.START, name + " cannot be read", "a file that this user may read");
        }
        return SourceText.of(name, "");
    }

    private static SourceText decode(String name, byte[] bytes, Problems problems) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        String text = out.flip().toString();
        // A file over the limit may be cut in the middle of a character: its size is reported, by whoever parses it.
        if (result.isError() && bytes.length <= SourceText.MAX_BYTES) {
            int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
            int column = text.length() - (text.lastIndexOf('\n') + 1) + 1;
            String found = String.format("byte 0x%02X is not UTF-8", in.get(in.position()));
            problems.add(new Position(line, column), found, "text in UTF-8; save the file in that encoding");
            return SourceText.of(name, "");
        }
        return SourceText.of(name, text);
    }
}
