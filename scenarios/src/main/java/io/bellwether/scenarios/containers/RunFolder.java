package io.bellwether.scenarios.containers;

import io.bellwether.scenarios.launch.RunFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the containers of a run keep their files: one folder for each node, which it sees as {@code /bellwether}. */
record RunFolder(RunFiles files) implements AutoCloseable {

    /** How a container sees its node's folder. */
    static final Path SEEN = Path.of("/bellwether");

    /** The folder of a node, made. */
    Path of(String node) throws IOException {
        Path folder = files.of(node);
        Files.createDirectories(folder.resolve("data"));
        return folder;
    }

    /** This process's user, as whom containers run: so that it can read and delete what they write. */
    String user() throws IOException {
        return Files.getAttribute(files.folder(), "unix:uid") + ":" + Files.getAttribute(files.folder(), "unix:gid");
    }

    @Override
    public void close() {
        files.close();
    }
}
