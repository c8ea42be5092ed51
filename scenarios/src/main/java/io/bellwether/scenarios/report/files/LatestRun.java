package io.bellwether.scenarios.report.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code latest}: a link to the newest run's directory, or where there are no links, a file that names it. */
final class LatestRun {

    private LatestRun() {}

    static void point(Path out, Path directory) throws IOException {
        Path latest = out.resolve("latest");
        Path target = out.relativize(directory);
        Path unfinished = AtomicFile.unfinished(latest);
        Files.deleteIfExists(unfinished);
        try {
            Files.createSymbolicLink(unfinished, target);
        } catch (UnsupportedOperationException | IOException noLinksHere) {
            Files.writeString(unfinished, target + "\n");
        }
        AtomicFile.publish(latest);
    }
}
