package io.bellwether.scenarios.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.event.NodeEvent.Edge;
import io.bellwether.actors.event.NodeEvent.FrameReceived;
import io.bellwether.actors.event.NodeEvent.FrameSent;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.scenarios.check.Checks;
import io.bellwether.scenarios.model.ScenarioFamily;
import io.bellwether.scenarios.run.RunRequest;
import io.bellwether.scenarios.run.RunResult;
import io.bellwether.scenarios.yaml.Reading;
import io.bellwether.scenarios.yaml.ScenarioReader;
import java.util.ArrayList;
import java.util.List;

/** A wall clock, nodes that do what a test says, and runs with them. */
final class RealRunBed {

    final HandDrivenClock clock = new HandDrivenClock();
    final ScriptedCluster cluster = new ScriptedCluster(clock);
    final List<TraceEvent> trace = new ArrayList<>();

    /** The first attempt, heard by {@link #trace}. */
    RunResult run(TimeScale scale, String timeline) {
        return target(scale).run(family(timeline), new RunRequest("test.yaml", 1, List.of(trace::add)));
    }

    RealTarget target(TimeScale scale) {
        return new RealTarget(cluster, List.of(), scale, clock);
    }

    static ScenarioFamily family(String timeline) {
        String text = "name: test\ncluster: {servers: 3}\nsettings: {warm-up: 5s}\nchecks: all\n"
                + (timeline.isEmpty() ? "" : "timeline:\n" + timeline) + "duration: 60s\n";
        Reading reading = new ScenarioReader(Checks.names()).read("test.yaml", text);
        assertThat(reading)
                .as(reading instanceof Reading.Rejected rejected ? rejected.render() : "accepted")
                .isInstanceOf(Reading.Accepted.class);
        return ((Reading.Accepted) reading).family();
    }

    static FrameSent sent(long frame, long answers) {
        return new FrameSent(frame, Edge.REQUEST, "server-2", "list", 1, 10, answers);
    }

    static FrameSent replied(long frame, long answers) {
        return new FrameSent(frame, Edge.REPLY, "server-1", "list", 3, 10, answers);
    }

    static FrameReceived received(long frame) {
        return new FrameReceived(frame, Edge.REPLY, "server-1", "list", 1, 2, 10);
    }
}
