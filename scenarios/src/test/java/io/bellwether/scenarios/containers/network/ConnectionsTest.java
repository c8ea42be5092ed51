package io.bellwether.scenarios.containers.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.event.Event;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.trace.WorldEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionsTest {

    private static final String HEAD = "  sl  local_address rem_address   st tx_queue rx_queue\n";

    /** From 10.213.7.4:41000 to 10.213.7.2:5555, established, as a socket of version 6 shows it. */
    private static final String MADE = "   1: 0000000000000000FFFF00000407D50A:A028"
            + " 0000000000000000FFFF00000207D50A:15B3 01 00000000:00000000\n";

    /** The other end of one that the other made, and one that is still to be made. */
    private static final String NOT_MADE = "   2: 0407D50A:15B3 0207D50A:A030 01 00000000:00000000\n"
            + "   3: 0407D50A:A031 0207D50A:15B5 02 00000000:00000000\n";

    @Test
    void aRowIsReadInEitherVersionOfAddresses() {
        assertThat(KernelTable.read((HEAD + MADE + NOT_MADE).lines().toList()))
                .containsExactly(
                        new KernelTable.Row(41000, "10.213.7.2", 5555, true),
                        new KernelTable.Row(5555, "10.213.7.2", 41008, true),
                        new KernelTable.Row(41009, "10.213.7.2", 5557, false));
    }

    @Test
    void aConnectionIsToldWhenItIsMadeByWhoMadeItAndWhenItIsLost(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("tcp"), HEAD + NOT_MADE);
        Files.writeString(folder.resolve("tcp6"), HEAD + MADE);
        try (Connections connections = new Connections(
                Map.of("server-2", folder), Map.of("server-2", "10.213.7.4", "server-1", "10.213.7.2"))) {
            assertThat(next(connections)).isEqualTo(new WorldEvent.ConnectionMade("server-2", "server-1"));

            replace(folder.resolve("tcp6"), HEAD);
            assertThat(next(connections)).isInstanceOfSatisfying(WorldEvent.ConnectionLost.class, lost -> {
                assertThat(lost.from()).isEqualTo("server-2");
                assertThat(lost.to()).isEqualTo("server-1");
            });
        }
    }

    @Test
    void theKernelsCountersChangeWithAConnectionAndNotWithARefusal(@TempDir Path folder) throws IOException {
        Path snmp = folder.resolve("snmp");
        assertThat(TcpCounters.read(snmp)).isEmpty();

        Files.writeString(snmp, counters(7, 1, 4));
        Optional<TcpCounters> before = TcpCounters.read(snmp);
        Files.writeString(snmp, counters(8, 2, 4));
        assertThat(TcpCounters.read(snmp)).isPresent().isEqualTo(before);
        Files.writeString(snmp, counters(9, 2, 5));
        assertThat(TcpCounters.read(snmp)).isPresent().isNotEqualTo(before);
    }

    @Test
    void theTableIsReadAnewWhenTheCountersHaveChanged(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("snmp"), counters(7, 1, 4));
        Files.writeString(folder.resolve("tcp"), HEAD);
        ConnectionsOfNode server = new ConnectionsOfNode("server-2", folder, Map.of("10.213.7.2", "server-1"));
        assertThat(server.made()).isEmpty();

        Files.writeString(folder.resolve("tcp"), HEAD + MADE);
        Files.writeString(folder.resolve("snmp"), counters(8, 1, 5));
        assertThat(server.made()).containsExactly(new Connection("server-2", "server-1", 41000));
    }

    private static String counters(int opens, int failed, int established) {
        return """
                Ip: Forwarding DefaultTTL
                Ip: 1 64
                Tcp: RtoAlgorithm RtoMin RtoMax MaxConn ActiveOpens PassiveOpens AttemptFails EstabResets CurrEstab InSegs
                Tcp: 1 200 120000 -1 %d 3 %d 1 %d 146332303
                """.formatted(opens, failed, established);
    }

    /** Whole, so that nobody reads half of it. */
    private static void replace(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling("fresh");
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Event next(Connections connections) {
        List<TraceEvent> told = new ArrayList<>();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (told.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            connections.poll(told::add);
        }
        assertThat(told).hasSize(1);
        return told.get(0).event();
    }
}
