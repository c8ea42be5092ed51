package io.bellwether.scenarios.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the runners of this user keep their states and the files of their runs. */
public final class RunnerHomes {

    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ENOUGH_BYTES = 512L << 20;

    private RunnerHomes() {}

    /** All that may have been chosen, by whichever runner. */
    public static List<Path> all() {
        return List.of(in(MEMORY), in(temporary()));
    }

    /**
     * Memory, where this system has a file system for that. A scenario's disks are faster than this machine's, all the more
     * when time is scaled; and what a process wrote survives a SIGKILL there as well as on a disk.
     */
    public static Path chosen() {
        return in(hasRoom(MEMORY) ? MEMORY : temporary());
    }

    private static boolean hasRoom(Path folder) {
        try {
            return Files.isWritable(folder) && Files.getFileStore(folder).getUsableSpace() >= ENOUGH_BYTES;
        } catch (IOException none) {
            return false;
        }
    }

    private static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    private static Path in(Path folder) {
        return folder.resolve("bellwether-" + System.getProperty("user.name"));
    }
}
