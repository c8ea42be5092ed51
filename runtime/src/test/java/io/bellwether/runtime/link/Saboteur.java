package io.bellwether.runtime.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.UnaryOperator;

/** Stands before the links and does to a connection's first bytes what no link may do. */
final class Saboteur implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final int port;
    private final UnaryOperator<byte[]> crime;

    Saboteur(int port, UnaryOperator<byte[]> crime) throws IOException {
        this.port = port;
        this.crime = crime;
        start(this::connect);
    }

    int port() {
        return door.getLocalPort();
    }

    private void connect() throws IOException {
        Socket client = door.accept();
        Socket link = new Socket(InetAddress.getLoopbackAddress(), port);
        start(() -> carry(link, client));
        link.getOutputStream().write(crime.apply(client.getInputStream().readNBytes(2)));
        carry(client, link);
    }

    private static void carry(Socket from, Socket to) throws IOException {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        in.transferTo(out);
        to.shutdownOutput();
    }

    private static void start(Testbed.ThrowingRunnable work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException over) {
                // The test has ended.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
