package io.bellwether.runtime.store.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps a file as it was imported, since the next export takes its place. */
final class Originals {

    private Originals() {}

    static void keep(Path file) throws IOException {
        Path kept = file.resolveSibling(file.getFileName() + ".imported");
        if (!Files.exists(kept)) {
            Files.copy(file, kept);
        }
    }
}
