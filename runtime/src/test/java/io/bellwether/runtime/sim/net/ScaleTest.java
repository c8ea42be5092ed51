package io.bellwether.runtime.sim.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.port.Sockets;
import io.bellwether.runtime.sim.net.fault.Cut;
import io.bellwether.runtime.sim.net.fault.Direction;
import io.bellwether.runtime.trace.WorldEvent.ConnectionMade;
import io.bellwether.runtime.trace.WorldEvent.LinkCut;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void hostsThatDoNotTalkHaveNoLinks() {
        try (Testbed bed = new Testbed()) {
            List<String> hosts = names(1_000);
            hosts.forEach(bed::boot);
            bed.run(Duration.ofMinutes(1));

            assertThat(hosts).allMatch(host -> bed.network.host(host).links().length == 0);
        }
    }

    @Test
    void aHundredHostsAllTalkToEachOther() {
        try (Testbed bed = new Testbed()) {
            List<String> hosts = names(100);
            List<Sockets> booted = hosts.stream().map(bed::boot).toList();
            booted.forEach(ScaleTest::echo);
            List<Testbed.Client> clients = booted.stream()
                    .flatMap(sockets -> hosts.stream().map(peer -> bed.client(sockets, peer)))
                    .toList();
            clients.forEach(client -> client.ask(1, "x"));
            bed.run(Duration.ofSeconds(1));

            assertThat(clients).allMatch(client -> client.answers.equals(List.of("x")));
            assertThat(bed.reported(ConnectionMade.class)).hasSize(100 * 100);
        }
    }

    @Test
    void aPartitionOfFourHundredHostsIsReportedPairByPair() {
        try (Testbed bed = new Testbed()) {
            List<String> hosts = names(400);
            hosts.forEach(bed::boot);
            Direction across = Direction.between(some(hosts.subList(0, 200)), some(hosts.subList(200, 400)));
            bed.network.install("cut", new Cut(across)).remove();

            assertThat(bed.reported(LinkCut.class)).hasSize(200 * 200);
        }
    }

    private static void echo(Sockets sockets) {
        AtomicReference<Sockets.ReplySocket> socket = new AtomicReference<>();
        socket.set(sockets.bindReply(
                Testbed.PORT, (from, frame, id) -> socket.get().send(from, frame)));
    }

    private static List<String> names(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "server-" + number)
                .toList();
    }

    private static Set<String> some(List<String> hosts) {
        return hosts.stream().collect(Collectors.toSet());
    }
}
