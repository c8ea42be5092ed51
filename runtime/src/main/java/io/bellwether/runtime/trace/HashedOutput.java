package io.bellwether.runtime.trace;

import java.io.IOException;
import java.io.OutputStream;

/** Passes bytes on, and keeps the hash of all of them. */
final class HashedOutput extends OutputStream {
    private final OutputStream out;
    private final XxHash64 hash = new XxHash64();

    HashedOutput(OutputStream out) {
        this.out = out;
    }

    long hash() {
        return hash.value();
    }

    @Override
    public void write(int oneByte) throws IOException {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        hash.update(bytes, offset, length);
        out.write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
