package io.bellwether.actors.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whose turn it is, and how much a peer is given at once. */
class PeerTableTest {

    private final PeerTable peers = new PeerTable(16);

    private PeerProgress peer(int rank) {
        return peers.learn(ReplicatedServer.member(rank));
    }

    private List<String> due() {
        return peers.all().stream()
                .filter(PeerProgress::isSyncDue)
                .map(PeerProgress::name)
                .toList();
    }

    private void allSynced() {
        peers.all().forEach(peer -> {
            peer.beginSync();
            peer.has(new TreeMap<>());
            peer.answered();
        });
    }

    @Test
    void oneOfManyHasItsTurnInEachRoundAndThenTheNext() {
        IntStream.rangeClosed(1, 5).forEach(this::peer);
        assertThat(due()).as("the first it heard of").hasSize(3);
        allSynced();
        for (int rank : new int[] {1, 2, 3, 4, 5, 1}) {
            peers.beginRound();
            assertThat(due()).containsExactly("server-" + rank);
            allSynced();
        }
    }

    @Test
    void whoeverWasSilentIsTriedInEveryRoundAndAskedAnewWhatItHas() {
        PeerProgress silent = peer(1);
        peer(2);
        allSynced();
        silent.beginPush();
        silent.unanswered();
        assertThat(silent.isAway()).isTrue();
        peers.beginRound();
        assertThat(silent.isAway()).isFalse();
        assertThat(silent.isConfirmed()).isFalse();
        assertThat(due()).containsExactly("server-1", "server-2");
    }

    @Test
    void aPageIsHalvedWhenItIsNotAnsweredInTimeAndGrowsAgain() {
        PeerProgress peer = peer(1);
        peer.unanswered();
        peer.unanswered();
        assertThat(peer.pageWrites()).isEqualTo(4);
        IntStream.range(0, 10).forEach(i -> peer.unanswered());
        assertThat(peer.pageWrites()).isEqualTo(1);
        IntStream.range(0, 10).forEach(i -> peer.answered());
        assertThat(peer.pageWrites()).isEqualTo(16);
    }
}
