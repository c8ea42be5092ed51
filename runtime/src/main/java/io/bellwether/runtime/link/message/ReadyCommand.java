package io.bellwether.runtime.link.message;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/** The command with which a peer says what it is. */
final class ReadyCommand {
    private static final String NAME = "READY";
    private static final String SOCKET_TYPE = "Socket-Type";

    private ReadyCommand() {}

    /** What the command's body says; empty if it is another command, or does not say. */
    static String socketType(ByteBuffer body) {
        try {
            if (!text(body, Byte.toUnsignedInt(body.get())).equals(NAME)) {
                return "";
            }
            while (body.hasRemaining()) {
                String property = text(body, Byte.toUnsignedInt(body.get()));
                String value = text(body, body.getInt());
                if (property.equalsIgnoreCase(SOCKET_TYPE)) {
                    return value;
                }
            }
        } catch (BufferUnderflowException cutShort) {
            return "";
        }
        return "";
    }

    private static String text(ByteBuffer body, int length) {
        if (length < 0 || length > body.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] text = new byte[length];
        body.get(text);
        return new String(text, US_ASCII);
    }
}
