package io.bellwether.actors.broken;

import java.nio.file.Files;
import java.nio.file.Path;

/** Written to break a rule. */
public final class OpensAFile {
    public boolean isThere() {
        return Files.exists(Path.of("server_data.json"));
    }
}
