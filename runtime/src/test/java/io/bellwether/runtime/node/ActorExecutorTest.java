package io.bellwether.runtime.node;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import akka.actor.typed.ActorSystem;
import akka.actor.typed.javadsl.Behaviors;
import io.bellwether.actors.port.Sockets.Route;
import io.bellwether.runtime.zeromq.Connecting;
import io.bellwether.runtime.zeromq.JeroMqSockets;
import io.bellwether.runtime.zeromq.ZeroMqSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** On which thread an actor answers: it tells its name. */
class ActorExecutorTest {
    private static final int PATIENCE_SECONDS = 30;
    private static final int ENOUGH_TO_BE_CARRIED = 20;
    private static final String SOCKETS = "node-sockets";

    private final JeroMqSockets sockets = new JeroMqSockets("node", ZeroMqSettings.DEFAULT.bindHost("127.0.0.1"));
    private final CountDownLatch bound = new CountDownLatch(1);
    private final ActorSystem<Route> answering = ActorSystem.create(
            Behaviors.setup(context -> {
                var socket = sockets.bindReply(
                        0, (from, frame, id) -> context.getSelf().tell(from));
                bound.countDown();
                return Behaviors.receiveMessage(from -> {
                    socket.send(from, Thread.currentThread().getName().getBytes(UTF_8));
                    return Behaviors.same();
                });
            }),
            "node",
            ActorConfig.load());
    private final ZContext context = new ZContext();

    @AfterEach
    void close() {
        context.close();
        answering.terminate();
        sockets.close();
    }

    private ZMQ.Socket client(SocketType type) throws InterruptedException {
        assertThat(bound.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        ZMQ.Socket client = context.createSocket(type);
        client.setReceiveTimeOut(PATIENCE_SECONDS * 1_000);
        return Connecting.connect(client, sockets.bound().get(0));
    }

    private static List<String> askOneByOne(ZMQ.Socket client, int requests) {
        List<String> threads = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            client.send("who?");
            threads.add(client.recvStr());
        }
        return threads;
    }

    @Test
    void requestsThatComeOneByOneAreCarriedThroughByTheThreadOfTheSockets() throws InterruptedException {
        List<String> threads = askOneByOne(client(SocketType.REQ), ENOUGH_TO_BE_CARRIED);
        assertThat(threads).first().asString().startsWith("node-akka");
        assertThat(threads).contains(SOCKETS);
    }

    @Test
    void requestsThatComeTogetherAreAllAnswered() throws InterruptedException {
        ZMQ.Socket client = client(SocketType.DEALER);
        askOneByOne(client, ENOUGH_TO_BE_CARRIED);
        int together = 500;
        for (int i = 0; i < together; i++) {
            client.send("who?");
        }
        for (int i = 0; i < together; i++) {
            assertThat(client.recvStr()).isNotNull();
        }
    }

    @Test
    void whatDoesNotComeFromTheSocketsRunsOnThePool() throws InterruptedException {
        askOneByOne(client(SocketType.REQ), ENOUGH_TO_BE_CARRIED);
        CountDownLatch ran = new CountDownLatch(1);
        List<String> threads = new ArrayList<>();
        answering.executionContext().execute(() -> {
            threads.add(Thread.currentThread().getName());
            ran.countDown();
        });
        assertThat(ran.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(threads).singleElement().asString().startsWith("node-akka");
    }
}
