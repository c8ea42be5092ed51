package io.bellwether.actors.client;

import static io.bellwether.actors.client.ReaderUnderTest.message;
import static org.assertj.core.api.Assertions.assertThat;

import akka.actor.testkit.typed.javadsl.ActorTestKit;
import akka.actor.testkit.typed.javadsl.ManualTime;
import akka.actor.testkit.typed.javadsl.TestProbe;
import akka.actor.typed.ActorRef;
import io.bellwether.actors.memory.InMemoryNetwork;
import io.bellwether.actors.memory.InMemoryNode;
import io.bellwether.protocol.Publication;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.StoredMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reading from two servers at once. */
class HistoryCallerTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final List<String> BOTH = List.of("server-1", "server-2");

    private final ActorTestKit kit = ActorTestKit.create(ManualTime.config());
    private final ManualTime time = ManualTime.get(kit.system());
    private final InMemoryNetwork network = new InMemoryNetwork();
    private final HistoryServer server1 = new HistoryServer(network, "server-1");
    private final HistoryServer server2 = new HistoryServer(network, "server-2");
    private final TestProbe<HistoryCaller.Answer> asker = kit.createTestProbe();
    private final ActorRef<HistoryCaller.Command> caller = kit.spawn(HistoryCaller.create(
            InMemoryNode.of("bob", network).life().wire(),
            ClientSettings.of(List.of(server1.peer(), server2.peer()), List.of(), TIMEOUT),
            asker.getRef()));

    @AfterEach
    void stop() {
        kit.shutdownTestKit();
    }

    private void read(long number) {
        caller.tell(new HistoryCaller.Read(
                number, BOTH, new Request.History(Optional.of("geral"), Optional.empty(), "", 10)));
    }

    private void finds(Publication... messages) {
        assertThat(asker.expectMessageClass(HistoryCaller.Found.class).messages())
                .extracting(StoredMessage::message)
                .containsExactly(messages);
    }

    private void hasAsked(HistoryServer server, int times) {
        asker.awaitAssert(() -> {
            assertThat(server.asked()).hasSize(times);
            return null;
        });
    }

    @Test
    void whatTheyHaveBetweenThemComesInOneOrder() {
        server1.stores(1, message(1));
        server1.stores(3, message(3));
        server2.stores(2, message(2));
        read(7);

        List<Publication> found = new ArrayList<>();
        HistoryCaller.Answer answer = asker.receiveMessage();
        while (answer instanceof HistoryCaller.Found some) {
            some.messages().forEach(stored -> found.add(stored.message()));
            answer = asker.receiveMessage();
        }
        assertThat(found).containsExactly(message(1), message(2), message(3));
        assertThat(answer).isEqualTo(new HistoryCaller.AllRead(7, List.of()));
    }

    @Test
    void onceOneHasAnsweredTheOtherHasHalfATimeoutLeft() {
        network.silence(server2.peer().address());
        server1.stores(1, message(1));
        read(1);
        hasAsked(server1, 2);
        asker.expectNoMessage();

        time.timePasses(TIMEOUT.dividedBy(2));
        finds(message(1));
        asker.expectMessage(new HistoryCaller.AllRead(1, List.of("server-2")));
    }

    @Test
    void ifNobodyAnswersAllAreSilent() {
        network.silence(server1.peer().address());
        network.silence(server2.peer().address());
        read(1);
        asker.awaitAssert(Duration.ofSeconds(30), () -> {
            time.timePasses(TIMEOUT);
            HistoryCaller.Answer answer = asker.receiveMessage(Duration.ofMillis(100));
            assertThat(((HistoryCaller.AllRead) answer).silent()).containsExactlyInAnyOrderElementsOf(BOTH);
            return null;
        });
    }

    @Test
    void aReadingEndsTheOneBefore() {
        network.silence(server2.peer().address());
        server1.stores(1, message(1));
        read(1);
        hasAsked(server1, 2);
        network.unsilence(server2.peer().address());
        read(2);

        assertThat(asker.expectMessageClass(HistoryCaller.Found.class).number()).isEqualTo(2);
        asker.expectMessage(new HistoryCaller.AllRead(2, List.of()));
    }
}
