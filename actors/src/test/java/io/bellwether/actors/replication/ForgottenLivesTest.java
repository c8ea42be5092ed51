package io.bellwether.actors.replication;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.replication.ReplicationCluster.Frame;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.StoredWrite;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that lost its disk gets its own writes back, also while it knows nobody whom it could ask for them. */
class ForgottenLivesTest {

    private static final int MESSAGES = 5;

    private final ReplicationCluster cluster = ReplicationCluster.of(3);

    @BeforeEach
    void theFirstServerWritesAndAllHaveIt() {
        cluster.passes(Duration.ofSeconds(1));
        cluster.createChannel(1, "geral");
        for (int i = 0; i < MESSAGES; i++) {
            cluster.publish(1, "geral", "texto " + i, "a-" + i);
        }
        cluster.goesQuiet();
    }

    /** Of its own writes, by whom the first server is told in how many messages. */
    private List<String> tellersOfItsOwn() {
        return cluster.frames.stream()
                .filter(frame -> frame.to().equals("server-1"))
                .filter(ForgottenLivesTest::tellsOfServer1)
                .map(Frame::from)
                .toList();
    }

    private static boolean tellsOfServer1(Frame frame) {
        return frame.request() instanceof Request.Replicate told
                && told.writes().stream()
                        .map(StoredWrite::origin)
                        .map(Origin::server)
                        .anyMatch("server-1"::equals);
    }

    private void assertAllAreEqual(long writes) {
        assertThat(cluster.all()).allSatisfy(server -> {
            assertThat(server.replica.visibleWrites()).isEqualTo(writes);
            assertThat(server.replica.vector())
                    .isEqualTo(cluster.server(2).replica.vector());
        });
    }

    @Test
    void oneThatTheReferenceDoesNotReachIsToldThemByEachPeerOnce() {
        cluster.crash(1);
        cluster.bootUnlisted(1);
        cluster.goesQuiet();
        assertAllAreEqual(MESSAGES + 1);
        assertThat(tellersOfItsOwn()).doesNotHaveDuplicates().isNotEmpty();
        cluster.frames.clear();
        cluster.goesQuiet();
        assertThat(tellersOfItsOwn()).isEmpty();
    }

    @Test
    void oneThatWritesBeforeTheyAreBackKeepsBoth() {
        cluster.crash(1);
        cluster.bootUnlisted(1);
        cluster.createChannel(1, "novo");
        cluster.goesQuiet();
        assertThat(cluster.server(1).replica.vector()).hasSize(2);
        assertThat(cluster.server(1).replica.channels()).containsExactlyInAnyOrder("geral", "novo");
    }

    @Test
    void oneThatAsksForThemItselfIsNotToldThemToo() {
        cluster.crash(1);
        cluster.restartWiped(1);
        cluster.goesQuiet();
        assertAllAreEqual(MESSAGES + 1);
        assertThat(tellersOfItsOwn()).isEmpty();
    }

    @Test
    void oneThatHasItsDiskIsNeverToldItsOwnWrites() {
        cluster.cutOff(1);
        cluster.publish(1, "geral", "sozinho", "a-sozinho");
        cluster.goesQuiet();
        cluster.heal();
        cluster.goesQuiet();
        cluster.crash(1);
        cluster.restart(1);
        cluster.publish(1, "geral", "de volta", "a-de-volta");
        cluster.goesQuiet();
        assertAllAreEqual(MESSAGES + 3);
        assertThat(tellersOfItsOwn()).isEmpty();
    }

    @Test
    void whatWasWrittenAfterThePeerWasAskedIsNotTakenForForgotten() {
        var lives = new ForgottenLives("server-1");
        var held = new TreeMap<String, Long>(Map.of("server-1@a", 3L, "server-2@b", 9L));
        lives.asked(held);
        lives.answered(new TreeMap<>(Map.of("server-1@a", 3L)));
        assertThat(lives.origins()).isEmpty();
        lives.answered(new TreeMap<>(Map.of("server-1@a", 2L)));
        assertThat(lives.origins()).containsExactly("server-1@a");
        lives.fetches();
        assertThat(lives.origins()).isEmpty();
    }
}
