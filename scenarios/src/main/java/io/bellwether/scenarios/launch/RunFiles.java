package io.bellwether.scenarios.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** The files of a run's nodes. They go when the run ends, and a copy stays if somebody asked for one. */
public final class RunFiles implements AutoCloseable {

    private final Path folder;
    private final Consumer<String> notices;
    private Optional<Path> copy = Optional.empty();

    /**
     * @param folder is deleted in the end
     * @param notices hears if a copy cannot be made: what the run showed is worth more than that
     */
    public RunFiles(Path folder, Consumer<String> notices) {
        this.folder = folder;
        this.notices = notices;
    }

    /** Of the node with that name. */
    public Path of(String node) {
        return folder.resolve(node);
    }

    /** Where all are. */
    public Path folder() {
        return folder;
    }

    /** The end leaves a copy there. */
    public void keep(Path into) {
        copy = Optional.of(into);
    }

    /** Once nobody writes any more. */
    @Override
    public void close() {
        copy.ifPresent(this::copyTo);
        delete();
    }

    private void copyTo(Path into) {
        try {
            Folders.copy(folder, into);
        } catch (IOException e) {
            notices.accept("the nodes' files cannot be copied to " + into + ", and are gone: " + e);
        }
    }

    private void delete() {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " cannot be deleted: " + e.getMessage(), e);
        }
    }
}
