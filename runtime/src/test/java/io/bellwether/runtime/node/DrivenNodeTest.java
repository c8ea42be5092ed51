package io.bellwether.runtime.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.event.NodeEvent.ClientAnswered;
import io.bellwether.actors.event.NodeEvent.CoordinatorElected;
import io.bellwether.actors.event.NodeEvent.ElectionStarted;
import io.bellwether.actors.event.NodeEvent.HistoryShown;
import io.bellwether.actors.event.NodeEvent.MessageShown;
import io.bellwether.actors.event.NodeEvent.NodeStarted;
import io.bellwether.actors.event.NodeEvent.Subscribed;
import io.bellwether.actors.port.Address;
import io.bellwether.runtime.node.order.NodeOrder;
import io.bellwether.runtime.trace.ProcessEvent.LibrarySaid;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.trace.WorldEvent.DiskFault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class DrivenNodeTest {

    @TempDir
    private Path folder;

    private DrivenCluster cluster;
    private DrivenNode server;
    private DrivenNode client;

    @BeforeEach
    void startEverybody() throws Exception {
        cluster = new DrivenCluster(folder).everybody();
        server = cluster.node(2);
        client = cluster.node(3);
        // While an election runs, nobody starts another one.
        server.await(CoordinatorElected.class, elected -> true);
        client.order(new NodeOrder.Login("ana"));
        client.order(new NodeOrder.CreateChannel("geral"));
        awaitAnswer(client, 2, "sucesso");
    }

    @AfterEach
    void stopEverybody() {
        cluster.close();
    }

    @Test
    void aClientDoesWhatItIsOrdered() {
        client.order(new NodeOrder.Subscribe("geral"));
        client.await(Subscribed.class, subscribed -> subscribed.topic().equals("geral"));
        client.order(new NodeOrder.Publish("geral", "oi"));
        client.await(MessageShown.class, shown -> shown.text().equals("oi"));
        client.order(new NodeOrder.SendDirect("ana", "only me"));
        client.await(MessageShown.class, shown -> shown.text().equals("only me"));
        client.order(new NodeOrder.ReadHistory("geral", true));
        client.await(HistoryShown.class, shown -> shown.texts().equals(List.of("oi")));
        client.order(new NodeOrder.SendRaw(new Address("server-1", 5555), new byte[] {(byte) 0xC1}));
        client.await(ClientAnswered.class, answered -> answered.service().equals("raw"));
    }

    @Test
    void aServerElectsWhenItIsOrderedTo() {
        server.order(new NodeOrder.Elect());
        server.await(ElectionStarted.class, election -> election.reason().equals("the script asked for one"));
    }

    @Test
    void anOrderForAnotherRoleIsSaidToBeOneAndDoesNoHarm() {
        server.order(new NodeOrder.Login("ana"));
        server.order(new NodeOrder.Elect());

        server.await(LibrarySaid.class, said -> said.text().startsWith("A server cannot do this"));
        server.await(ElectionStarted.class, election -> election.reason().equals("the script asked for one"));
    }

    @Test
    void aFullDiskRefusesAndEachRefusalIsDeclared() {
        server.order(new NodeOrder.BreakDisk(NodeOrder.Disk.FULL, true));
        untilTheServerHasObeyed("broken");
        client.order(new NodeOrder.Publish("geral", "too much"));
        awaitAnswer(client, 3, "erro");

        TraceEvent refusal = server.await(DiskFault.class, fault -> fault.kind().equals("disk-full"));
        assertThat(refusal.node()).isEqualTo(TraceEvent.WORLD);
        assertThat(((DiskFault) refusal.event()).target()).isEqualTo("server-1");

        server.order(new NodeOrder.BreakDisk(NodeOrder.Disk.FULL, false));
        untilTheServerHasObeyed("mended");
        client.order(new NodeOrder.Publish("geral", "fits"));
        client.order(new NodeOrder.ReadHistory("geral", true));
        client.await(HistoryShown.class, shown -> shown.texts().equals(List.of("fits")));
    }

    @Test
    void theNodesClockIsTheScenarios() {
        for (TraceEvent event : cluster.everything()) {
            double sinceStartMicros = (event.atNanos() - cluster.start().atNanos()) / DrivenCluster.SCALE / 1_000;
            assertThat(event.nodeMicros() - DrivenCluster.EPOCH_MICROS)
                    .as(event.toString())
                    .isCloseTo(Math.round(sinceStartMicros), within(Duration.ofSeconds(10)));
        }
    }

    @Test
    void theNodesClockJumpsWhenItIsOrderedTo() {
        long hour = Duration.ofHours(1).toNanos() / 1_000;
        client.order(new NodeOrder.StepClock(hour));
        client.order(new NodeOrder.ListUsers());

        TraceEvent answer = client.await(
                ClientAnswered.class, answered -> answered.service().equals("users"));
        assertThat(answer.nodeMicros()).isGreaterThan(DrivenCluster.EPOCH_MICROS + hour);
    }

    @Test
    void aClientThatComesBackHasNotForgottenWhatItRead() throws Exception {
        client.order(new NodeOrder.Subscribe("geral"));
        client.order(new NodeOrder.Publish("geral", "oi"));
        client.await(MessageShown.class, shown -> shown.text().equals("oi"));
        client.close();

        DrivenNode again = cluster.client(2);
        again.awaitStandby();
        again.order(cluster.start());
        again.order(new NodeOrder.Login("ana"));
        again.order(new NodeOrder.Subscribe("geral"));
        awaitAnswer(again, 1, "sucesso");
        again.order(new NodeOrder.Publish("geral", "tchau"));
        again.await(MessageShown.class, shown -> shown.text().equals("tchau"));

        assertThat(again.events())
                .noneMatch(event -> event.event() instanceof MessageShown shown
                        && shown.text().equals("oi"));
        assertThat(again.await(NodeStarted.class, started -> true).incarnation())
                .isEqualTo(2);
    }

    /** Orders are obeyed one after the other, and what is no order for a server is answered at once. */
    private void untilTheServerHasObeyed(String word) {
        server.order(new NodeOrder.Login(word));
        server.await(LibrarySaid.class, said -> said.text().contains(word));
    }

    private static Offset<Long> within(Duration time) {
        return Offset.offset(time.toNanos() / 1_000);
    }

    private static void awaitAnswer(DrivenNode client, long number, String status) {
        client.await(
                ClientAnswered.class,
                answered -> answered.number() == number && answered.status().equals(status));
    }
}
