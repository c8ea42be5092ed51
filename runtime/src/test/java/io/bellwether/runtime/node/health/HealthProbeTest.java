package io.bellwether.runtime.node.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.port.Address;
import io.bellwether.protocol.Dialect;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Stamp;
import io.bellwether.protocol.codec.WireCodec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** Somebody who answers everybody with the same frame is asked for a sign of life. */
class HealthProbeTest {

    private final HealthProbe probe = new HealthProbe(Duration.ofSeconds(10));
    private final ExecutorService answering = Executors.newSingleThreadExecutor();
    private ZContext context;
    private ZMQ.Socket socket;
    private Address address;

    @BeforeEach
    void somebodyListens() {
        context = new ZContext();
        socket = context.createSocket(SocketType.REP);
        socket.setReceiveTimeOut(50);
        address = new Address("127.0.0.1", socket.bindToRandomPort("tcp://127.0.0.1"));
    }

    @AfterEach
    void theyStop() throws InterruptedException {
        answering.shutdown();
        assertThat(answering.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        context.close();
    }

    @Test
    void aReferenceGivesItsList() {
        everybodyGets(new Reply.Servers(List.of()));

        assertThat(probe.reference(address)).isEqualTo(Health.well(address + " answers list"));
    }

    @Test
    void whoSendsElsewhereForTheListIsNoReference() {
        everybodyGets(new Reply.Refused("list", "Este é um servidor"));

        assertThat(probe.reference(address))
                .isEqualTo(Health.unwell(address + " is somebody else, who does not answer list: Este é um servidor"));
    }

    @Test
    void whoAnswersAnotherQuestionIsNoReferenceEither() {
        everybodyGets(new Reply.Users(List.of("ana")));

        assertThat(probe.reference(address))
                .isEqualTo(Health.unwell(address + " is somebody else, who does not answer list"));
    }

    @Test
    void aProxyThatKnowsNoServerYetIsAlive() {
        everybodyGets(new Reply.Refused("channels", "Nenhum servidor disponível"));

        assertThat(probe.server(address)).isEqualTo(Health.well(address + " answers channels"));
    }

    @Test
    void whatMakesNoSenseIsNoSignOfLife() {
        everybodyGets("garbage".getBytes(StandardCharsets.UTF_8));

        assertThat(probe.reference(address).detail()).startsWith(address + " answered what makes no sense: ");
        assertThat(probe.reference(address).well()).isFalse();
    }

    private void everybodyGets(Reply reply) {
        everybodyGets(new WireCodec().encode(reply, new Stamp(1, 1), Dialect.NATIVE));
    }

    private void everybodyGets(byte[] answer) {
        answering.execute(() -> {
            while (!answering.isShutdown()) {
                if (socket.recv() != null) {
                    socket.send(answer);
                }
            }
        });
    }
}
