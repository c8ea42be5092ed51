package io.bellwether.runtime.zeromq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** Whoever asks over ZeroMQ, in whatever envelope, is answered in the same one. */
class ForeignRequestersTest {
    private static final int PATIENCE_MILLIS = 30_000;

    private final EchoNode server = new EchoNode();
    private final ZContext context = new ZContext();

    @AfterEach
    void close() {
        context.close();
        server.close();
    }

    private ZMQ.Socket client(SocketType type) {
        ZMQ.Socket socket = context.createSocket(type);
        socket.setReceiveTimeOut(PATIENCE_MILLIS);
        return socket;
    }

    private ZMQ.Socket connected(ZMQ.Socket socket) {
        return Connecting.connect(socket, server.address());
    }

    private static List<String> sendAndReceive(ZMQ.Socket socket, String... frames) {
        for (int i = 0; i < frames.length; i++) {
            socket.send(frames[i].getBytes(UTF_8), i < frames.length - 1 ? ZMQ.SNDMORE : 0);
        }
        List<String> answer = new ArrayList<>();
        do {
            answer.add(socket.recvStr());
        } while (socket.hasReceiveMore());
        return answer;
    }

    @Test
    void aPlainReqIsAnswered() {
        ZMQ.Socket req = connected(client(SocketType.REQ));
        assertThat(sendAndReceive(req, "one")).containsExactly("one");
        assertThat(sendAndReceive(req, "two")).containsExactly("two");
    }

    @Test
    void aCorrelatedReqIsAnswered() {
        ZMQ.Socket req = client(SocketType.REQ);
        req.setReqCorrelate(true);
        req.setReqRelaxed(true);
        connected(req);
        assertThat(sendAndReceive(req, "one")).containsExactly("one");
        assertThat(sendAndReceive(req, "two")).containsExactly("two");
    }

    @Test
    void aDealerIsAnsweredUnderTheFramesThatItSent() {
        ZMQ.Socket dealer = connected(client(SocketType.DEALER));
        assertThat(sendAndReceive(dealer, "body")).containsExactly("body");
        assertThat(sendAndReceive(dealer, "", "body")).containsExactly("", "body");
        assertThat(sendAndReceive(dealer, "number", "", "body")).containsExactly("number", "", "body");
    }

    @Test
    void whatHasNoBodyOrSeveralIsAnsweredAsWell() {
        ZMQ.Socket dealer = connected(client(SocketType.DEALER));
        assertThat(sendAndReceive(dealer, "", "")).containsExactly("", "");
        assertThat(sendAndReceive(dealer, "")).containsExactly("");
        assertThat(sendAndReceive(dealer, "", "one", "two")).containsExactly("", "onetwo");
        ZMQ.Socket req = connected(client(SocketType.REQ));
        assertThat(sendAndReceive(req, "one", "two")).containsExactly("onetwo");
    }

    @Test
    void requestsThatAreSentTogetherAreAllAnsweredInTheirOrder() {
        ZMQ.Socket dealer = connected(client(SocketType.DEALER));
        int many = 900;
        for (int i = 0; i < many; i++) {
            dealer.send("" + i);
        }
        for (int i = 0; i < many; i++) {
            assertThat(dealer.recvStr()).isEqualTo("" + i);
        }
    }

    @Test
    void aPeerIsNamedByItsAddress() {
        sendAndReceive(connected(client(SocketType.REQ)), "x");
        assertThat(server.peers).singleElement().asString().startsWith("127.0.0.1");
    }

    @Test
    void aPeerThatComesBackUnderItsIdentityIsAnsweredAlthoughItsOldConnectionStands() {
        ZMQ.Socket old = client(SocketType.REQ);
        old.setIdentity("bot".getBytes(UTF_8));
        assertThat(sendAndReceive(connected(old), "old")).containsExactly("old");
        ZMQ.Socket back = client(SocketType.REQ);
        back.setIdentity("bot".getBytes(UTF_8));
        assertThat(sendAndReceive(connected(back), "new")).containsExactly("new");
    }

    @Test
    void aLargeFrameIsCarriedWhole() {
        ZMQ.Socket req = connected(client(SocketType.REQ));
        String large = "x".repeat(1_500_000);
        assertThat(sendAndReceive(req, large)).containsExactly(large);
    }
}
