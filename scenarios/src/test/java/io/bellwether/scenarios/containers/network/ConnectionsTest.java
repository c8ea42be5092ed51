package io.bellwether.scenarios.containers.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.trace.WorldEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        Connections connections =
                new Connections(Map.of("server-2", folder), Map.of("server-2", "10.213.7.4", "server-1", "10.213.7.2"));
        List<TraceEvent> told = new ArrayList<>();
        connections.poll(told::add);
        connections.poll(told::add);
        assertThat(told)
                .extracting(TraceEvent::event)
                .containsExactly(new WorldEvent.ConnectionMade("server-2", "server-1"));

        Files.writeString(folder.resolve("tcp6"), HEAD);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (told.size() < 2 && System.nanoTime() < deadline) {
            connections.poll(told::add);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        assertThat(told.get(1).event()).isInstanceOfSatisfying(WorldEvent.ConnectionLost.class, lost -> {
            assertThat(lost.from()).isEqualTo("server-2");
            assertThat(lost.to()).isEqualTo("server-1");
        });
    }
}
