package io.bellwether.runtime.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bellwether.actors.port.Store.StoreException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a data folder to one process. The operating system lets go of it when the process ends, however that ends. */
final class FolderLock implements AutoCloseable {

    private static final String FILE = "bellwether.lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * @throws StoreInUseException if another process has it, or another store of this one
     * @throws StoreException if the folder cannot be written to
     */
    static FolderLock take(Path folder) throws StoreException {
        Path file = folder.resolve(FILE);
        FileChannel channel = null;
        try {
            Files.createDirectories(folder);
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw inUse(folder, "process " + Files.readString(file).strip());
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(UTF_8)));
            return new FolderLock(channel);
        } catch (OverlappingFileLockException own) {
            close(channel);
            throw inUse(folder, "this process");
        } catch (StoreInUseException inUse) {
            close(channel);
            throw inUse;
        } catch (IOException refused) {
            close(channel);
            throw new StoreException(folder + ": no data can be kept there (" + reason(refused)
                    + "): let this user write to it, or choose another data folder");
        }
    }

    private static String reason(IOException refused) {
        if (refused instanceof FileAlreadyExistsException) {
            return "it is a file, not a folder";
        }
        if (refused instanceof AccessDeniedException denied) {
            return "no access to " + denied.getFile();
        }
        return refused instanceof FileSystemException failed && failed.getReason() != null
                ? failed.getReason()
                : refused.getMessage();
    }

    private static StoreInUseException inUse(Path folder, String by) {
        return new StoreInUseException(
                folder + " is in use by " + by + ": stop that one, or give this one a data folder of its own");
    }

    private static void close(FileChannel channel) {
        if (channel != null) {
            new FolderLock(channel).close();
        }
    }

    /** Closing the channel releases the lock. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException lost) {
            throw new IllegalStateException("closing a lock failed", lost);
        }
    }
}
