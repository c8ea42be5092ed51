package io.bellwether.runtime.zeromq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Sockets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** A server that other people wrote, on a plain REP or a plain ROUTER. */
class ForeignReplierTest {
    private static final int PATIENCE_MILLIS = 30_000;

    private final ZContext context = new ZContext();
    private final JeroMqSockets sockets = new JeroMqSockets("client", ZeroMqSettings.DEFAULT);
    private final List<String> answers = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        sockets.close();
        context.close();
    }

    private ZMQ.Socket server(SocketType type) {
        ZMQ.Socket socket = context.createSocket(type);
        socket.setReceiveTimeOut(PATIENCE_MILLIS);
        return socket;
    }

    private Sockets.RequestSocket client(int port) {
        return sockets.connectRequest(
                new Address("127.0.0.1", port),
                (correlation, frame, id) -> answers.add(correlation + ":" + new String(frame, UTF_8)));
    }

    @Test
    void aPlainRepIsUnderstood() {
        ZMQ.Socket rep = server(SocketType.REP);
        Sockets.RequestSocket client = client(rep.bindToRandomPort("tcp://127.0.0.1"));
        client.send(1, "one".getBytes(UTF_8));
        client.send(2, "two".getBytes(UTF_8));
        for (int i = 0; i < 2; i++) {
            rep.send(rep.recvStr() + "!");
        }
        Eventually.until("both are answered", () -> answers.size() == 2);
        assertThat(answers).containsExactly("1:one!", "2:two!");
    }

    @Test
    void anAnswerThatNobodyAskedForIsDropped() {
        ZMQ.Socket router = server(SocketType.ROUTER);
        client(router.bindToRandomPort("tcp://127.0.0.1")).send(1, "one".getBytes(UTF_8));
        byte[] identity = router.recv();
        byte[] number = router.recv();
        router.recv();
        router.recv();
        answer(router, identity, "no delimiter".getBytes(UTF_8));
        answer(router, identity, "short".getBytes(UTF_8), new byte[0], "x".getBytes(UTF_8));
        answer(router, identity, number, new byte[0], "ONE".getBytes(UTF_8));
        Eventually.until("it is answered", () -> !answers.isEmpty());
        assertThat(answers).containsExactly("1:ONE");
    }

    private static void answer(ZMQ.Socket router, byte[]... frames) {
        for (int i = 0; i < frames.length; i++) {
            router.send(frames[i], i < frames.length - 1 ? ZMQ.SNDMORE : 0);
        }
    }
}
