package io.bellwether.cli.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.cli.Main;
import io.bellwether.cli.processes.ProcessCluster;
import io.bellwether.cli.processes.Requester;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zeromq.ZContext;

/**
 * Server processes die of SIGKILL while clients write. What was answered with OK is at every server afterwards, once, and
 * nothing else is. How often: {@code -Dbellwether.kills=100}. A killed process leaves its written pages to the system; what
 * happens when those are lost too, the virtual disk shows.
 */
class KilledServersTest {

    private static final int SERVERS = 3;
    private static final int WRITERS = 6;
    private static final int KILLS = Integer.getInteger("bellwether.kills", KillingRounds.EVERYBODY);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final String CHANNEL = "geral";

    @TempDir
    private Path folder;

    @Test
    void what_was_acknowledged_is_at_every_server_once_and_nothing_else_is() throws Exception {
        try (ProcessCluster cluster = ProcessCluster.start(folder, SERVERS, Main.class)) {
            Ledger ledger = killUnderLoad(cluster, KILLS);
            SortedSet<String> acknowledged = ledger.acknowledged();
            for (int server = 0; server < SERVERS; server++) {
                List<String> stored = history(cluster, server).idsOnceThereAre(acknowledged);
                assertThat(missing(acknowledged, stored))
                        .as("lost at server-%s", server + 1)
                        .isEmpty();
                assertThat(stored).as("at server-%s", server + 1).doesNotHaveDuplicates();
                assertThat(ledger.sent()).as("all that was ever sent").containsAll(stored);
            }
            System.out.printf("%d kills, %d messages acknowledged, none lost%n", KILLS, acknowledged.size());
        }
    }

    @Test
    void a_server_that_answers_before_it_has_stored_is_found_out() throws Exception {
        try (ProcessCluster cluster = ProcessCluster.start(folder, SERVERS, HastyServer.class)) {
            SortedSet<String> acknowledged =
                    killUnderLoad(cluster, KillingRounds.EVERYBODY).acknowledged();
            assertThat(missing(acknowledged, history(cluster, 0).ids()))
                    .as("lost")
                    .isNotEmpty();
        }
    }

    private static StoredHistory history(ProcessCluster cluster, int server) {
        return new StoredHistory(cluster.serverAddress(server), CHANNEL);
    }

    private static Ledger killUnderLoad(ProcessCluster cluster, int kills) throws IOException, InterruptedException {
        createChannel(cluster);
        Ledger ledger = new Ledger(SERVERS);
        List<Writer> writers = new ArrayList<>();
        for (int number = 0; number < WRITERS; number++) {
            int server = number % SERVERS;
            writers.add(new Writer(number, CHANNEL, server, cluster.serverAddress(server), ledger));
        }
        writers.forEach(Thread::start);
        try {
            new KillingRounds(cluster, ledger).kill(kills);
        } finally {
            for (Writer writer : writers) {
                writer.finish();
            }
        }
        return ledger;
    }

    private static SortedSet<String> missing(SortedSet<String> wanted, List<String> stored) {
        SortedSet<String> missing = new TreeSet<>(wanted);
        stored.forEach(missing::remove);
        return missing;
    }

    private static void createChannel(ProcessCluster cluster) {
        try (ZContext context = new ZContext();
                Requester requester = new Requester(context, cluster.serverAddress(0), PATIENCE)) {
            requester.askUntilAnswered("channel", Map.of("channel", CHANNEL));
        }
    }
}
