package io.bellwether.scenarios.report.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.event.NodeEvent.CoordinatorElected;
import io.bellwether.actors.event.NodeEvent.Edge;
import io.bellwether.actors.event.NodeEvent.FrameReceived;
import io.bellwether.actors.event.NodeEvent.FrameSent;
import io.bellwether.runtime.trace.WorldEvent.RunEnded;
import io.bellwether.scenarios.report.Script;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ShiVizLogTest {

    private final StringWriter text = new StringWriter();
    private final Script script = new Script(new ShiVizLog(text));

    @Test
    void aReceivedFrameBringsTheSendersPast() {
        script.node("a", sent(1, "b", "election")).node("b", received(1, "a", "election"));
        assertThat(text.toString().lines())
                .containsExactly(
                        "a {\"a\":1}",
                        "send election to b, Lamport 4",
                        "b {\"a\":1, \"b\":1}",
                        "receive election from a, Lamport 5");
    }

    @Test
    void aFrameThatIsNotWrittenStillCarriesThePastAndDoesNotTick() {
        script.node("a", new CoordinatorElected(1, 3))
                .node("a", sent(1, "b", "heartbeat"))
                .node("b", received(1, "a", "heartbeat"))
                .node("b", new CoordinatorElected(2, 4));
        assertThat(text.toString().lines())
                .containsExactly(
                        "a {\"a\":1}",
                        "CoordinatorElected[epoch=1, rank=3]",
                        "b {\"a\":1, \"b\":1}",
                        "CoordinatorElected[epoch=2, rank=4]");
    }

    @Test
    void everyHostCountsItsOwnEventsWithoutAGap() {
        script.node("a", new CoordinatorElected(1, 3))
                .node("a", sent(1, "b", "list"))
                .node("a", new CoordinatorElected(2, 3));
        assertThat(text.toString().lines().filter(line -> line.startsWith("a ")))
                .containsExactly("a {\"a\":1}", "a {\"a\":2}");
    }

    @Test
    void aLongRunEndsWithAWordInsteadOfMoreThanCanBeDrawn() {
        for (int i = 0; i < ShiVizLog.MOST_EVENTS + 10; i++) {
            script.node("a", new CoordinatorElected(i, 3));
        }
        assertThat(text.toString().lines())
                .hasSize(2 * (ShiVizLog.MOST_EVENTS + 1))
                .last()
                .isEqualTo("the log ends here, the run goes on");
    }

    @Test
    void theWorldIsNoHost() {
        script.world(new RunEnded(12));
        assertThat(text.toString()).isEmpty();
    }

    private static FrameSent sent(long frame, String to, String what) {
        return new FrameSent(frame, Edge.REQUEST, to, what, 4, 30, 0);
    }

    private static FrameReceived received(long frame, String from, String what) {
        return new FrameReceived(frame, Edge.REPLY, from, what, 4, 5, 30);
    }
}
