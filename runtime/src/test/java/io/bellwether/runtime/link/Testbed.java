package io.bellwether.runtime.link;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A client, a server, and the links between them. */
final class Testbed implements AutoCloseable {
    static final DirectedPair THERE = new DirectedPair("client", "server");
    static final DirectedPair BACK = THERE.reversed();
    static final List<DirectedPair> BOTH_WAYS = List.of(THERE, BACK);

    private static final int PATIENCE_MILLIS = 30_000;
    private static final int LONG_ENOUGH_TO_SEE_A_LEAK_MILLIS = 100;

    final FaultProxy links;
    final int port;
    private final ServerSocket server;
    private final List<Socket> sockets = new ArrayList<>();
    private int dialled;

    /** Both ends of a connection through the links. */
    record Call(Socket client, Socket server) {}

    Testbed(FaultProxySettings settings) throws IOException {
        this(settings, LinkObserver.NONE);
    }

    Testbed(FaultProxySettings settings, LinkObserver observer) throws IOException {
        links = FaultProxy.open(settings, observer);
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        server.setSoTimeout(PATIENCE_MILLIS);
        port = links.listen("client", "server", target());
        dialled = port;
    }

    InetSocketAddress target() {
        return (InetSocketAddress) server.getLocalSocketAddress();
    }

    Call call() throws IOException {
        Socket client = dial();
        return new Call(client, taken());
    }

    /** The client's end only. */
    Socket dial() throws IOException {
        return kept(new Socket(InetAddress.getLoopbackAddress(), dialled));
    }

    /** The server's end of the next connection that reaches it. */
    Socket taken() throws IOException {
        return kept(server.accept());
    }

    /** From now on clients take another way to the server. */
    void dialInsteadOfTheLink(int other) {
        dialled = other;
    }

    /** Nobody listens any longer. */
    void serverGoes() throws IOException {
        server.close();
    }

    InstalledLinkFault install(LinkRule rule, DirectedPair... pairs) {
        return links.install("fault", rule, List.of(pairs));
    }

    InstalledLinkFault cut(DirectedPair... pairs) {
        return install(new Cut(), pairs);
    }

    static void say(Socket socket, String text) {
        say(socket, text.getBytes(ISO_8859_1));
    }

    static void say(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String hear(Socket socket, int bytes) throws IOException {
        byte[] heard = socket.getInputStream().readNBytes(bytes);
        return new String(heard, ISO_8859_1);
    }

    /** Nothing comes for a while. */
    static void hearsNothing(Socket socket) throws IOException {
        socket.setSoTimeout(LONG_ENOUGH_TO_SEE_A_LEAK_MILLIS);
        try {
            int heard = socket.getInputStream().read();
            throw new AssertionError("Nothing was to be heard, and this was: " + heard);
        } catch (SocketTimeoutException quiet) {
            socket.setSoTimeout(PATIENCE_MILLIS);
        }
    }

    /** The other end has said goodbye. */
    static void hearsTheEnd(Socket socket) throws IOException {
        assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }

    /** The connection is torn down, at some time. */
    static void isReset(Socket socket) throws IOException {
        try {
            int heard = socket.getInputStream().read();
            throw new AssertionError("A reset was to be seen, and this was heard: " + heard);
        } catch (SocketTimeoutException never) {
            throw new AssertionError("A reset was to be seen, and never was", never);
        } catch (SocketException reset) {
            assertThat(reset).hasMessageContaining("reset");
        }
    }

    static Duration timeOf(ThrowingRunnable work) throws IOException {
        long begin = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    interface ThrowingRunnable {
        void run() throws IOException;
    }

    private Socket kept(Socket socket) throws IOException {
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        sockets.add(socket);
        return socket;
    }

    @Override
    public void close() throws IOException {
        links.close();
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
