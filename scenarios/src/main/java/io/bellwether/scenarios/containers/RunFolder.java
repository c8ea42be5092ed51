package io.bellwether.scenarios.containers;

import io.bellwether.scenarios.launch.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the containers of a run keep their files: one folder for each node, which it sees as {@code /bellwether}. */
record RunFolder(Path path) implements AutoCloseable {

    /** How a container sees its node's folder. */
    static final Path SEEN = Path.of("/bellwether");

    /** The folder of a node, made. */
    Path of(String node) throws IOException {
        Path folder = path.resolve(node);
        Files.createDirectories(folder.resolve("data"));
        return folder;
    }

    /** This process's user, as whom containers run: so that it can read and delete what they write. */
    String user() throws IOException {
        return Files.getAttribute(path, "unix:uid") + ":" + Files.getAttribute(path, "unix:gid");
    }

    @Override
    public void close() {
        try {
            Folders.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + path + " cannot be deleted: " + e.getMessage(), e);
        }
    }
}
