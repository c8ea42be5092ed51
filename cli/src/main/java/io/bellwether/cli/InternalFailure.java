package io.bellwether.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** A mistake of the program itself: the user gets one line, and the stack trace goes to a file. */
final class InternalFailure {

    private final Path directory;

    /** @param directory where the file goes */
    InternalFailure(Path directory) {
        this.directory = directory;
    }

    /** Writes the file and returns the line. */
    String report(Exception failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        String line = "bellwether: a mistake of the program itself: " + failure
                + ". Please report it to the project as an issue, with ";
        Path file = directory.resolve("internal-error.txt");
        try {
            Files.createDirectories(directory);
            Files.writeString(file, trace.toString());
            return line + file;
        } catch (IOException e) {
            return line + "this:\n" + trace;
        }
    }
}
