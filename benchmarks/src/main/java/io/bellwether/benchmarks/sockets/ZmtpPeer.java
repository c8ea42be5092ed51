package io.bellwether.benchmarks.sockets;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Arrays;

/**
 * One connection that speaks just enough ZMTP 3.0 (rfc.zeromq.org/spec/23) to load a server: so the one who measures costs
 * little beside what is measured, and a thousand of them fit in a thread.
 */
final class ZmtpPeer implements AutoCloseable {
    private static final int GREETING_BYTES = 64;
    private static final int MORE = 1;
    private static final int LONG = 2;
    private static final int COMMAND = 4;
    private static final int LONGEST_SHORT_FRAME = 255;
    private static final int BUFFER_BYTES = 1 << 16;

    private final SocketChannel channel;
    private final ByteBuffer arrived = ByteBuffer.allocateDirect(BUFFER_BYTES);
    private long skip;
    private ByteBuffer sent = ByteBuffer.allocate(0);
    private long sentNanos;

    /** @param socketType what it says it is: REQ, PUB, SUB */
    ZmtpPeer(int port, String socketType, Selector selector) throws IOException {
        channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        send(ByteBuffer.wrap(greeting()));
        send(ByteBuffer.wrap(frame(COMMAND, ready(socketType))));
        readFully(GREETING_BYTES);
        readFully(2);
        readFully(Byte.toUnsignedInt(arrived.get(1)));
        arrived.clear();
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    /** A message as it travels. */
    static byte[] message(byte[]... frames) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < frames.length; i++) {
            bytes.writeBytes(frame(i < frames.length - 1 ? MORE : 0, frames[i]));
        }
        return bytes.toByteArray();
    }

    void send(ByteBuffer bytes) throws IOException {
        sent = bytes;
        sentNanos = System.nanoTime();
        while (bytes.hasRemaining()) {
            if (channel.write(bytes) == 0) {
                Thread.onSpinWait();
            }
        }
    }

    /** Sends the same again. */
    void sendAgain() throws IOException {
        send(sent.rewind());
    }

    /** Nanoseconds since it sent something last. */
    long sinceSent(long nowNanos) {
        return nowNanos - sentNanos;
    }

    /** @return how many messages have come in whole since the last time */
    int receive() throws IOException {
        int messages = 0;
        while (channel.read(arrived) > 0) {
            arrived.flip();
            messages += countMessages();
            arrived.compact();
        }
        return messages;
    }

    private int countMessages() {
        int messages = 0;
        while (true) {
            int skipped = (int) Math.min(skip, arrived.remaining());
            arrived.position(arrived.position() + skipped);
            skip -= skipped;
            int header = arrived.hasRemaining() && (arrived.get(arrived.position()) & LONG) != 0 ? 1 + Long.BYTES : 2;
            if (skip > 0 || arrived.remaining() < header) {
                return messages;
            }
            int flags = arrived.get();
            skip = header == 2 ? Byte.toUnsignedInt(arrived.get()) : arrived.getLong();
            if ((flags & (MORE | COMMAND)) == 0) {
                messages++;
            }
        }
    }

    private void readFully(int bytes) throws IOException {
        arrived.clear().limit(bytes);
        while (arrived.hasRemaining()) {
            if (channel.read(arrived) < 0) {
                throw new EOFException("the server hung up during the handshake");
            }
        }
    }

    private static byte[] greeting() {
        byte[] greeting = new byte[GREETING_BYTES];
        greeting[0] = (byte) 0xff;
        greeting[9] = 0x7f;
        greeting[10] = 3;
        System.arraycopy("NULL".getBytes(US_ASCII), 0, greeting, 12, 4);
        return greeting;
    }

    private static byte[] ready(String socketType) {
        ByteArrayOutputStream ready = new ByteArrayOutputStream();
        ready.write(5);
        ready.writeBytes("READY".getBytes(US_ASCII));
        ready.write(11);
        ready.writeBytes("Socket-Type".getBytes(US_ASCII));
        ready.writeBytes(
                ByteBuffer.allocate(Integer.BYTES).putInt(socketType.length()).array());
        ready.writeBytes(socketType.getBytes(US_ASCII));
        return ready.toByteArray();
    }

    private static byte[] frame(int flags, byte[] body) {
        if (body.length > LONGEST_SHORT_FRAME) {
            ByteBuffer frame = ByteBuffer.allocate(1 + Long.BYTES + body.length);
            return frame.put((byte) (flags | LONG))
                    .putLong(body.length)
                    .put(body)
                    .array();
        }
        byte[] frame = Arrays.copyOf(new byte[] {(byte) flags, (byte) body.length}, 2 + body.length);
        System.arraycopy(body, 0, frame, 2, body.length);
        return frame;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
