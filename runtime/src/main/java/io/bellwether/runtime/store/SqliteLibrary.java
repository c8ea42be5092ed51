package io.bellwether.runtime.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite itself, as code of this machine. Its driver unpacks it at the start of every process and then compares the copy
 * with the original byte by byte, which takes a good part of a node's start: who starts many nodes unpacks it once for all.
 */
public final class SqliteLibrary {

    private SqliteLibrary() {}

    /**
     * Unpacks it.
     *
     * @return the options with which a JVM uses it there; none if there is none for this machine, so that the driver can
     *     say what it misses
     */
    public static List<String> unpack(Path folder) throws IOException {
        String name = LibraryLoaderUtil.getNativeLibName();
        try (InputStream packed =
                SQLiteJDBCLoader.class.getResourceAsStream(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name)) {
            if (packed == null) {
                return List.of();
            }
            Files.copy(packed, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            return List.of("-Dorg.sqlite.lib.path=" + folder, "-Dorg.sqlite.lib.name=" + name);
        }
    }
}
