package io.bellwether.scenarios.processes;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.bellwether.scenarios.launch.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;

/** Where a node keeps its files, over all of its lives. */
record NodeFolder(Path path) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static NodeFolder make(Path path) throws IOException {
        NodeFolder folder = new NodeFolder(path);
        Files.createDirectories(folder.data());
        return folder;
    }

    /** Its disk. */
    Path data() {
        return path.resolve("data");
    }

    /** Which way each peer is reached. */
    Path routes() {
        return path.resolve("routes.json");
    }

    void writeRoutes(SortedMap<String, String> routes) throws IOException {
        Files.write(routes(), JSON.writeValueAsBytes(routes));
    }

    /** The folder of one life's side channel. */
    Path life(int number) {
        return path.resolve("life-" + number);
    }

    /** What one life printed. */
    Path log(int life) {
        return path.resolve("life-" + life + ".log");
    }

    /** Empties its disk. */
    void wipe() throws IOException {
        Folders.delete(data());
        Files.createDirectories(data());
    }
}
