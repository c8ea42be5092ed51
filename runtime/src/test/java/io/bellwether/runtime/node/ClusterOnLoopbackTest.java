package io.bellwether.runtime.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The actors, over real sockets and with real disks. */
@Timeout(180)
class ClusterOnLoopbackTest {

    @TempDir
    private Path data;

    private Loopback cluster;

    @BeforeEach
    void choosePorts() throws Exception {
        cluster = new Loopback(data);
    }

    @AfterEach
    void stopEverybody() {
        cluster.close();
    }

    @Test
    void threeServersFollowTheHighestRankAndWhenItStopsTheNext() throws Exception {
        cluster.reference();
        cluster.broker();
        TestNode first = startAndAwaitRank("server-1", 1);
        TestNode second = startAndAwaitRank("server-2", 2);
        TestNode third = startAndAwaitRank("server-3", 3);

        third.log().await("CoordinatorElected");
        first.log().await("CoordinatorFollowed coordinator=server-3");
        second.log().await("CoordinatorFollowed coordinator=server-3");

        int followedBefore = first.log().count("CoordinatorFollowed coordinator=server-2");
        int electedBefore = second.log().count("CoordinatorElected");
        third.close();

        second.log().await("CoordinatorElected", electedBefore + 1);
        first.log().await("CoordinatorFollowed coordinator=server-2", followedBefore + 1);
    }

    @Test
    void whatABotSaysIsHeardByAnother() throws Exception {
        int port = cluster.freePort();
        cluster.reference();
        cluster.broker();
        cluster.server("server-1", port);
        TestNode talker = cluster.bot(port, "seed", "1");
        TestNode listener = cluster.bot(port, "seed", "2");

        String said = talker.log().await("MessageSent");
        String id = said.replaceAll(".* id=(\\S+) .*", "$1");

        assertThat(listener.log().await("id=" + id)).contains("MessageShown topic=geral");
    }

    @Test
    void whatWasAcknowledgedIsThereAfterARestart() throws Exception {
        int port = cluster.freePort();
        cluster.reference();
        cluster.broker();
        TestNode server = cluster.server("server-1", port);
        TestNode bot = cluster.bot(port, "seed", "1");
        bot.log().await("service=publish status=OK");
        String stored = server.log().await("MessagePublished").replaceAll(".* id=(\\S+) .*", "$1");
        server.close();
        bot.close();

        cluster.server("server-1", port);
        TestNode reader = cluster.bot(port, "seed", "2", "catch-up-settle", "0s");

        assertThat(reader.log().await("id=" + stored)).contains("MessageShown topic=geral");
    }

    @Test
    void aServerWithoutItsReferenceSaysSoAndServesAndJoinsWhenItComes() throws Exception {
        int port = cluster.freePort();
        TestNode server = cluster.server("server-1", port, "request-timeout", "500ms");
        server.log().await("ReferenceReachable reachable=false");
        cluster.bot(port).log().await("service=publish status=OK");

        cluster.reference();

        server.log().await("ReferenceReachable reachable=true");
        server.log().await("CoordinatorElected");
    }

    @Test
    void throughAProxyClientsReachTheServersThatTheReferenceLists() throws Exception {
        int behind = cluster.freePort();
        int front = cluster.freePort();
        cluster.reference();
        cluster.broker();
        cluster.server("server-1", behind).log().await("RankAssigned");
        cluster.proxy(front);

        cluster.bot(front).log().await("service=publish status=OK");
    }

    private TestNode startAndAwaitRank(String name, int rank) throws Exception {
        TestNode server = cluster.server(name, cluster.freePort());
        server.log().await("RankAssigned rank=" + rank);
        return server;
    }
}
