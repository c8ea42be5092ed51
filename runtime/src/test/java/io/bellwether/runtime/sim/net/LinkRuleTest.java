package io.bellwether.runtime.sim.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.runtime.sim.net.fault.Corruption;
import io.bellwether.runtime.sim.net.fault.Cut;
import io.bellwether.runtime.sim.net.fault.Direction;
import io.bellwether.runtime.sim.net.fault.DropNext;
import io.bellwether.runtime.sim.net.fault.Duplication;
import io.bellwether.runtime.sim.net.fault.ExtraLatency;
import io.bellwether.runtime.sim.net.fault.Latency;
import io.bellwether.runtime.sim.net.fault.MessageLoss;
import io.bellwether.runtime.sim.net.fault.PacketLoss;
import io.bellwether.runtime.sim.net.fault.Reordering;
import io.bellwether.runtime.sim.net.fault.SlowLink;
import io.bellwether.runtime.trace.WorldEvent.FrameDropped;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinkRuleTest {
    private static final Direction TO_SERVER = Direction.between("client", "server");
    private static final int MANY = 200;

    private final Testbed bed = new Testbed();
    private final Testbed.Server server = bed.server("server");
    private final Testbed.Client client = bed.client("client", "server");

    @BeforeEach
    void connect() {
        bed.run(Duration.ofSeconds(1));
        bed.events.clear();
    }

    @AfterEach
    void close() {
        bed.close();
    }

    @Test
    void extraLatencyComesOnTopOfTheLinks() {
        InstalledRule rule = install(new ExtraLatency(TO_SERVER, Duration.ofMillis(30), Duration.ofMillis(30)));
        assertThat(roundTripMillis()).isEqualTo(40);
        assertThat(rule.effects()).isEqualTo(1);
    }

    @Test
    void latencyTakesThePlaceOfTheLinks() {
        InstalledRule rule = install(new Latency(TO_SERVER, Duration.ofMillis(30), Duration.ofMillis(30)));
        assertThat(roundTripMillis()).isEqualTo(35);
        assertThat(rule.effects()).isEqualTo(1);
    }

    @Test
    void delaysAddUp() {
        install(new Latency(TO_SERVER, Duration.ofMillis(30), Duration.ofMillis(30)));
        install(new ExtraLatency(TO_SERVER, Duration.ofMillis(7), Duration.ofMillis(7)));
        assertThat(roundTripMillis()).isEqualTo(42);
    }

    @Test
    void aRemovedRuleIsNotAskedAnyMore() {
        InstalledRule rule = install(new ExtraLatency(TO_SERVER, Duration.ofMillis(30), Duration.ofMillis(30)));
        rule.remove();
        rule.remove();
        assertThat(roundTripMillis()).isEqualTo(10);
        assertThat(rule.effects()).isZero();
    }

    @Test
    void aSlowLinkSendsOneFrameAfterTheOther() {
        install(new SlowLink(TO_SERVER, 1_000));
        long start = bed.millis();
        client.ask(1, "x".repeat(100));
        client.ask(2, "x".repeat(100));
        bed.run(Duration.ofSeconds(1));

        assertThat(client.answeredAtMillis).containsExactly(start + 110, start + 210);
    }

    @Test
    void whatWaitsOnASlowLinkGoesOnAtOnceWhenItIsSlowNoMore() {
        InstalledRule rule = install(new SlowLink(TO_SERVER, 1_000));
        long start = bed.millis();
        for (int i = 0; i < 50; i++) {
            client.ask(i, "x".repeat(100));
        }
        bed.run(Duration.ofMillis(250));
        rule.remove();
        bed.run(Duration.ofSeconds(1));

        assertThat(client.correlations)
                .isEqualTo(LongStream.range(0, 50).boxed().toList());
        assertThat(client.answeredAtMillis.subList(0, 3)).containsExactly(start + 110, start + 210, start + 310);
        assertThat(client.answeredAtMillis.subList(3, 50)).allMatch(at -> at == start + 310);
    }

    @Test
    void lostPacketsAreSentAgainAndArriveInOrder() {
        InstalledRule rule = install(new PacketLoss(TO_SERVER, 0.5, Duration.ofMillis(200)));
        List<String> sent = askMany();

        assertThat(server.requests).isEqualTo(sent);
        assertThat(rule.effects()).isBetween(60L, 140L);
        assertThat(bed.events).isEmpty();
    }

    @Test
    void eachLossOfTheSamePacketDoublesTheWait() {
        install(new PacketLoss(TO_SERVER, 1.0, Duration.ofMillis(200)));
        assertThat(roundTripMillis()).isEqualTo(10 + (1 + 2 + 4 + 8 + 16 + 32) * 200);
    }

    @Test
    void lostMessagesAreCountedAndReported() {
        InstalledRule rule = install(new MessageLoss(TO_SERVER, 0.5, any -> true));
        askMany();

        assertThat(rule.effects()).isBetween(60L, 140L);
        assertThat(server.requests).hasSize(MANY - (int) rule.effects());
        assertThat(bed.reported(FrameDropped.class)).hasSize((int) rule.effects());
    }

    @Test
    void duplicatedMessagesArriveTwice() {
        InstalledRule rule = install(new Duplication(TO_SERVER, 1.0, any -> true));
        client.ask(1, "x");
        bed.run(Duration.ofSeconds(1));

        assertThat(server.requests).containsExactly("x", "x");
        assertThat(rule.effects()).isEqualTo(1);
    }

    @Test
    void reorderedMessagesAllArrive() {
        InstalledRule rule = install(new Reordering(TO_SERVER, 0.5, Duration.ofMillis(500)));
        List<String> sent = askMany();

        assertThat(server.requests).isNotEqualTo(sent).containsExactlyInAnyOrderElementsOf(sent);
        assertThat(rule.effects()).isBetween(60L, 140L);
    }

    @Test
    void aMessageThatIsOvertakenDoesNotPassACutEither() {
        install(new Reordering(TO_SERVER, 1.0, Duration.ofMillis(500)));
        client.ask(1, "x");
        InstalledRule cut = install(new Cut(TO_SERVER));
        bed.run(Duration.ofSeconds(5));
        assertThat(server.requests).isEmpty();
        cut.remove();
        bed.run(Duration.ofSeconds(1));

        assertThat(server.requests).containsExactly("x");
        assertThat(cut.effects()).isEqualTo(1);
    }

    @Test
    void aCorruptedMessageDiffersInOneByte() {
        InstalledRule rule = install(new Corruption(TO_SERVER, 1.0, any -> true));
        byte[] original = Testbed.bytes("some text that is long enough");
        client.socket.send(1, original);
        bed.run(Duration.ofSeconds(1));
        byte[] arrived = server.frames.get(0);

        assertThat(arrived).hasSameSizeAs(original);
        assertThat(IntStream.range(0, original.length).filter(at -> arrived[at] != original[at]))
                .hasSize(1);
        assertThat(original).isEqualTo(Testbed.bytes("some text that is long enough"));
        assertThat(rule.effects()).isEqualTo(1);
    }

    @Test
    void theNextMessagesOfAKindAreDropped() {
        InstalledRule rule = install(
                new DropNext(TO_SERVER, 2, transit -> new String(transit.body(), UTF_8).startsWith("election")));
        for (String text : List.of("heartbeat", "election 1", "election 2", "election 3")) {
            client.ask(1, text);
        }
        bed.run(Duration.ofSeconds(1));

        assertThat(server.requests).containsExactly("heartbeat", "election 3");
        assertThat(rule.effects()).isEqualTo(2);
    }

    @Test
    void theFirstRuleThatDecidesAFateWins() {
        InstalledRule first = install(new MessageLoss(TO_SERVER, 1.0, any -> true));
        InstalledRule second = install(new Duplication(TO_SERVER, 1.0, any -> true));
        client.ask(1, "x");
        bed.run(Duration.ofSeconds(1));

        assertThat(server.requests).isEmpty();
        assertThat(first.effects()).isEqualTo(1);
        assertThat(second.effects()).isZero();
    }

    @Test
    void aCutCountsEachFrameThatItHeldOnce() {
        InstalledRule cut = install(new Cut(TO_SERVER));
        askMany();
        cut.remove();
        bed.run(Duration.ofSeconds(1));

        assertThat(cut.effects()).isEqualTo(MANY);
    }

    @Test
    void aCutCountsWhatCouldNotEvenBeSentForWantOfAConnection() {
        InstalledRule cut = install(new Cut(TO_SERVER));
        bed.run(Duration.ofSeconds(20));
        client.ask(1, "x");

        assertThat(cut.effects()).isEqualTo(1);
    }

    @Test
    void aCutThatNothingRanIntoHasNoEffect() {
        InstalledRule cut = install(new Cut(TO_SERVER));
        bed.run(Duration.ofSeconds(5));
        cut.remove();
        bed.run(Duration.ofSeconds(5));

        assertThat(cut.effects()).isZero();
    }

    @Test
    void aRuleForOtherLinksHasNoEffect() {
        InstalledRule rule = install(new MessageLoss(Direction.between("server", "client"), 1.0, any -> true));
        client.ask(1, "x");
        bed.run(Duration.ofSeconds(1));

        assertThat(server.requests).containsExactly("x");
        assertThat(client.answers).isEmpty();
        assertThat(rule.effects()).isEqualTo(1);
    }

    @Test
    void loopbackMeetsNoRule() {
        InstalledRule rule = install(new MessageLoss(Direction.EVERYWHERE, 1.0, any -> true));
        var host = bed.boot("host");
        host.bindReply(Testbed.PORT, (from, frame, id) -> server.requests.add("at home"));
        bed.client(host, "host").ask(1, "x");
        bed.run(Duration.ofSeconds(1));

        assertThat(server.requests).containsExactly("at home");
        assertThat(rule.effects()).isZero();
    }

    private InstalledRule install(LinkRule rule) {
        return bed.network.install("fault/" + rule.getClass().getSimpleName(), rule);
    }

    private long roundTripMillis() {
        long start = bed.millis();
        client.ask(1, "x");
        bed.run(Duration.ofSeconds(60));
        return client.answeredAtMillis.get(0) - start;
    }

    private List<String> askMany() {
        List<String> texts =
                IntStream.range(0, MANY).mapToObj(number -> "request " + number).toList();
        texts.forEach(text -> client.ask(1, text));
        bed.run(Duration.ofMinutes(5));
        return texts;
    }
}
