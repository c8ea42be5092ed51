package io.bellwether.scenarios.report.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files so that a reader never finds half of one under its final name. */
final class AtomicFile {

    private AtomicFile() {}

    static void write(Path file, String text) throws IOException {
        Path unfinished = unfinished(file);
        Files.writeString(unfinished, text, StandardCharsets.UTF_8);
        publish(file);
    }

    /** The name under which the file is written until it is complete. */
    static Path unfinished(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".part");
    }

    /** Gives the complete file its name. */
    static void publish(Path file) throws IOException {
        try {
            Files.move(unfinished(file), file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(unfinished(file), file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
