package io.bellwether.runtime.zeromq;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.bellwether.actors.port.Address;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.HexFormat;

/** A TCP connection to a node, which may or may not say what ZeroMQ expects (ZMTP 3.0, rfc.zeromq.org/spec/23). */
final class RawConnection implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int GREETING_BYTES = 64;
    private static final String GREETING =
            "ff00000000000000007f" + "0300" + "4e554c4c" + "00".repeat(16) + "00" + "00".repeat(31);
    private static final String READY_REQ = "0419" + "055245414459" + "0b536f636b65742d54797065" + "00000003524551";

    private final Socket socket;

    RawConnection(Address address) throws IOException {
        socket = new Socket(address.host(), address.port());
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
    }

    RawConnection sends(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    RawConnection sends(String hex) throws IOException {
        return sends(HexFormat.of().parseHex(hex));
    }

    /** Half a handshake: the greeting, and nothing after it. */
    RawConnection greets() throws IOException {
        return sends(GREETING);
    }

    /** The whole handshake of a REQ. */
    RawConnection shakesHands() throws IOException {
        greets().sends(READY_REQ);
        DataInputStream in = new DataInputStream(socket.getInputStream());
        in.readFully(new byte[GREETING_BYTES]);
        in.readUnsignedByte();
        in.readFully(new byte[in.readUnsignedByte()]);
        return this;
    }

    /** A request as a REQ sends it, of at most 255 bytes. */
    RawConnection asks(String body) throws IOException {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(new byte[] {1, 0, 0, (byte) body.length()});
        request.writeBytes(body.getBytes(US_ASCII));
        return sends(request.toByteArray());
    }

    String answer() throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        in.readFully(new byte[3]);
        byte[] body = new byte[in.readUnsignedByte()];
        in.readFully(body);
        return new String(body, US_ASCII);
    }

    /** Reads until the other side hangs up. */
    void untilHungUp() throws IOException {
        try {
            socket.getInputStream().readAllBytes();
        } catch (java.net.SocketException reset) {
            // Hung up, less politely.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
