package io.bellwether.runtime.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.event.NodeEvent.Edge;
import io.bellwether.actors.event.NodeEvent.FrameReceived;
import io.bellwether.actors.event.NodeEvent.FrameRefused;
import io.bellwether.actors.event.NodeEvent.FrameSent;
import io.bellwether.actors.event.NodeEvent.MessageShown;
import io.bellwether.actors.event.NodeEvent.Subscribed;
import io.bellwether.actors.port.Address;
import io.bellwether.runtime.node.order.NodeOrder;
import io.bellwether.runtime.trace.TraceEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class DeclaredFramesTest {

    @TempDir
    private Path folder;

    private DrivenCluster cluster;

    @BeforeEach
    void talkForAWhile() throws Exception {
        cluster = new DrivenCluster(folder).everybody();
        DrivenNode client = cluster.node(3);
        client.order(new NodeOrder.Login("ana"));
        client.order(new NodeOrder.CreateChannel("geral"));
        client.order(new NodeOrder.Subscribe("geral"));
        client.await(Subscribed.class, subscribed -> subscribed.topic().equals("geral"));
        for (int i = 0; i < 50; i++) {
            client.order(new NodeOrder.Publish("geral", "message " + i));
        }
        client.order(new NodeOrder.SendRaw(new Address("server-1", 5555), new byte[] {(byte) 0xC1}));
        client.await(MessageShown.class, shown -> shown.text().equals("message 49"));
        cluster.node(2).await(FrameRefused.class, refused -> refused.edge() == Edge.REPLY);
    }

    @AfterEach
    void stopEverybody() {
        cluster.close();
    }

    @Test
    void everyReceiptHasItsSendingAndStandsBehindIt() {
        Map<Long, FrameSent> sent = new TreeMap<>();
        int receipts = 0;
        for (TraceEvent traced : cluster.everything()) {
            if (traced.event() instanceof FrameSent frame) {
                sent.put(frame.frame(), frame);
            } else if (traced.event() instanceof FrameReceived frame) {
                receipts++;
                assertThat(sent).as("sent before " + traced).containsKey(frame.frame());
                assertThat(sent.get(frame.frame()).clock())
                        .as(traced.toString())
                        .isEqualTo(frame.carried());
            } else if (traced.event() instanceof FrameRefused frame) {
                receipts++;
                assertThat(sent).as("sent before " + traced).containsKey(frame.frame());
            }
        }
        assertThat(receipts).isGreaterThan(150);
    }

    @Test
    void aReplyNamesTheRequestThatItAnswers() {
        Map<Long, String> asked = new TreeMap<>();
        List<TraceEvent> all = cluster.everything();
        for (TraceEvent traced : all) {
            if (traced.event() instanceof FrameSent frame && frame.edge() == Edge.REQUEST) {
                asked.put(frame.frame(), traced.node());
            }
        }
        assertThat(all)
                .filteredOn(traced -> traced.event() instanceof FrameSent frame && frame.edge() == Edge.REPLY)
                .hasSizeGreaterThan(50)
                .allSatisfy(traced -> {
                    FrameSent reply = (FrameSent) traced.event();
                    assertThat(asked).containsEntry(reply.answers(), reply.peer());
                });
    }

    @Test
    void peersHaveTheNamesOfTheScenario() {
        assertThat(cluster.everything())
                .filteredOn(traced -> traced.event() instanceof FrameReceived)
                .allSatisfy(traced -> assertThat(((FrameReceived) traced.event()).peer())
                        .isIn("reference", "broker", "server-1", "ana"));
    }

    @Test
    void timesNeverGoBackWithinALife() {
        for (int i = 0; i < 4; i++) {
            List<TraceEvent> events = cluster.node(i).events();
            assertThat(events)
                    .isNotEmpty()
                    .isSortedAccordingTo((one, next) -> Long.compare(one.atNanos(), next.atNanos()));
            assertThat(events.stream().map(TraceEvent::seq)).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void theClockOfANodeGrowsFromFrameToFrame() {
        for (int i : List.of(0, 2, 3)) {
            List<Long> clocks = cluster.node(i).events().stream()
                    .filter(traced -> traced.event() instanceof FrameSent || traced.event() instanceof FrameReceived)
                    .map(traced -> traced.event() instanceof FrameSent sent
                            ? sent.clock()
                            : ((FrameReceived) traced.event()).clock())
                    .toList();
            assertThat(clocks).isSorted().doesNotHaveDuplicates();
        }
    }
}
