package io.bellwether.runtime.zeromq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** More requests than are answered: some are refused, the rest wait in TCP, and none is lost. */
class OverloadTest {
    private static final int LIMIT = 10;
    private static final int PATIENCE_MILLIS = 30_000;

    private final EchoNode server = new EchoNode(ZeroMqSettings.DEFAULT.inFlightLimit(LIMIT)).thatWaits();
    private final ZContext context = new ZContext();
    private final ZMQ.Socket client = context.createSocket(SocketType.DEALER);

    OverloadTest() {
        client.setReceiveTimeOut(PATIENCE_MILLIS);
        Connecting.connect(client, server.address());
    }

    @AfterEach
    void close() {
        context.close();
        server.close();
    }

    private void ask(int many) {
        for (int i = 0; i < many; i++) {
            client.send("" + i);
        }
    }

    private void refuseOne() throws InterruptedException {
        EchoNode.Waiting refused = server.tooMany.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        server.socket.send(refused.from(), "refused".getBytes(UTF_8));
    }

    @Test
    void upToTheLimitNoneIsTooMany() {
        ask(LIMIT);
        Eventually.until("all have arrived", () -> server.waiting.size() == LIMIT);
        assertThat(server.tooMany).isEmpty();
    }

    @Test
    void pastTheLimitARequestIsHandedOverAsOneTooMany() throws InterruptedException {
        ask(LIMIT + 1);
        refuseOne();
        assertThat(server.waiting).hasSize(LIMIT);
        assertThat(client.recvStr()).isEqualTo("refused");
    }

    @Test
    void anAnswerMakesRoomForAnotherRequest() throws InterruptedException {
        ask(LIMIT);
        EchoNode.Waiting first = server.waiting.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        server.socket.send(first.from(), first.frame());
        assertThat(client.recvStr()).isEqualTo("0");
        ask(1);
        Eventually.until("it has arrived", () -> server.waiting.size() == LIMIT);
        assertThat(server.tooMany).isEmpty();
    }

    @Test
    void anAnswerThatIsGivenTwiceMakesRoomForOne() throws InterruptedException {
        ask(LIMIT);
        EchoNode.Waiting first = server.waiting.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        server.socket.send(first.from(), first.frame());
        server.socket.send(first.from(), first.frame());
        client.recvStr();
        client.recvStr();
        ask(2);
        Eventually.until("one is too many", () -> server.tooMany.size() == 1);
        assertThat(server.waiting).hasSize(LIMIT);
    }

    @Test
    void pastTwiceTheLimitNothingIsReadUntilSomethingIsAnswered() throws InterruptedException {
        int many = 5 * LIMIT;
        ask(many);
        Eventually.until("reading has stopped", () -> server.tooMany.size() == LIMIT);
        assertThat(server.waiting).hasSize(LIMIT);
        for (int refused = 0; refused < many - LIMIT; refused++) {
            refuseOne();
        }
        server.answerAll();
        int refusals = 0;
        for (int i = 0; i < many; i++) {
            refusals += client.recvStr().equals("refused") ? 1 : 0;
        }
        assertThat(refusals).isEqualTo(many - LIMIT);
    }
}
