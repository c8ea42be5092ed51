package io.bellwether.runtime.link.message;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Bytes as a ZMTP 3.0 peer says them, written after the specification (rfc.zeromq.org/spec/23) and nothing else. */
public final class Zmtp {
    private static final int LONGEST_SHORT = 255;

    private Zmtp() {}

    public static byte[] greeting() {
        byte[] greeting = new byte[64];
        greeting[0] = (byte) 0xff;
        greeting[9] = 0x7f;
        greeting[10] = 3;
        System.arraycopy("NULL".getBytes(US_ASCII), 0, greeting, 12, 4);
        return greeting;
    }

    public static byte[] ready(String socketType) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(5);
        body.writeBytes("READY".getBytes(US_ASCII));
        property(body, "Identity", "");
        property(body, "Socket-Type", socketType);
        return frame(4, body.toByteArray());
    }

    static byte[] message(byte[]... frames) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < frames.length; i++) {
            bytes.writeBytes(frame(i < frames.length - 1 ? 1 : 0, frames[i]));
        }
        return bytes.toByteArray();
    }

    public static byte[] message(String... frames) {
        byte[][] bytes = new byte[frames.length][];
        for (int i = 0; i < frames.length; i++) {
            bytes[i] = frames[i].getBytes(US_ASCII);
        }
        return message(bytes);
    }

    static byte[] ping() {
        return frame(4, new byte[] {4, 'P', 'I', 'N', 'G', 0, 0});
    }

    public static byte[] together(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    private static void property(ByteArrayOutputStream body, String name, String value) {
        body.write(name.length());
        body.writeBytes(name.getBytes(US_ASCII));
        body.writeBytes(ByteBuffer.allocate(4).putInt(value.length()).array());
        body.writeBytes(value.getBytes(US_ASCII));
    }

    private static byte[] frame(int flags, byte[] body) {
        ByteBuffer frame = ByteBuffer.allocate(9 + body.length);
        if (body.length > LONGEST_SHORT) {
            frame.put((byte) (flags | 2)).putLong(body.length);
        } else {
            frame.put((byte) flags).put((byte) body.length);
        }
        frame.put(body).flip();
        byte[] bytes = new byte[frame.remaining()];
        frame.get(bytes);
        return bytes;
    }
}
