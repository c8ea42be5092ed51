package io.bellwether.runtime.store.json;

import io.bellwether.runtime.trace.XxHash64;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** Tells files apart by what is in them. */
final class FileHash {

    private static final int BUFFER_BYTES = 64 * 1024;

    private FileHash() {}

    /** 16 hexadecimal digits. */
    static String of(Path file) throws IOException {
        XxHash64 hash = new XxHash64();
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                hash.update(buffer, 0, read);
            }
        }
        return HexFormat.of().toHexDigits(hash.value());
    }
}
