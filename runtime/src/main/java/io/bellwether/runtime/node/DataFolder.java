package io.bellwether.runtime.node;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A folder that belongs to one running node at a time. The lock goes with the process, however that ends. */
final class DataFolder implements AutoCloseable {

    private static final String LOCK = "lock";

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Makes the folder if it is not there. */
    static DataFolder claim(Path path) throws CannotStartException {
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locks(channel)) {
                channel.close();
                throw new CannotStartException("another node uses the data folder " + path.toAbsolutePath()
                        + "; stop that one, or choose another folder with --data");
            }
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new CannotStartException(
                    "the data folder " + path.toAbsolutePath() + " cannot be used (" + e
                            + "); make it writable for this user, or choose another folder with --data",
                    e);
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException withinThisProcess) {
            return false;
        }
    }
}
