package io.bellwether.scenarios.report.files;

import io.bellwether.actors.event.NodeEvent;
import io.bellwether.actors.event.NodeEvent.FrameReceived;
import io.bellwether.actors.event.NodeEvent.FrameSent;
import io.bellwether.protocol.clock.VectorClock;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.trace.TraceListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * {@code shiviz.log}: the run as ShiViz (Beschastnikh et al., "Debugging Distributed Systems", 2016) draws it: a line
 * of host and vector clock, and a line of text, for each event.
 *
 * <p>The clocks are the observer's own. The periodic talk with the reference would bury the rest, so it is not written,
 * and a clock counts written events only; what such frames carry of the past is kept all the same. Every event costs a
 * clock of all hosts, and ShiViz draws a few thousand at most: after {@link #MOST_EVENTS} the log says so and ends.
 */
public final class ShiVizLog implements TraceListener {

    private static final List<String> PERIODIC = List.of("heartbeat", "list");
    static final int MOST_EVENTS = 5_000;
    /** Far more frames than are ever under way at once. */
    private static final int FRAMES_REMEMBERED = 100_000;

    private final Writer out;
    private int written;
    private final Map<String, VectorClock> clocks = new TreeMap<>();
    private final Map<Long, VectorClock> carried = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, VectorClock> eldest) {
            return size() > FRAMES_REMEMBERED;
        }
    };

    /** @param out is not closed */
    public ShiVizLog(Writer out) {
        this.out = out;
    }

    /** @throws UncheckedIOException if the event cannot be written */
    @Override
    public void onEvent(TraceEvent trace) {
        if (written > MOST_EVENTS || !(trace.event() instanceof NodeEvent event)) {
            return;
        }
        VectorClock clock = clocks.getOrDefault(trace.node(), VectorClock.zero());
        if (event instanceof FrameReceived received && carried.containsKey(received.frame())) {
            clock = clock.merge(carried.get(received.frame()));
        }
        if (isWritten(event)) {
            clock = clock.tick(trace.node());
            written++;
            write(trace.node(), clock, written > MOST_EVENTS ? "the log ends here, the run goes on" : text(event));
        }
        clocks.put(trace.node(), clock);
        if (event instanceof FrameSent sent && sent.frame() > 0) {
            carried.put(sent.frame(), clock);
        }
    }

    private static boolean isWritten(NodeEvent event) {
        if (event instanceof FrameSent sent) {
            return !PERIODIC.contains(sent.what());
        }
        if (event instanceof FrameReceived received) {
            return !PERIODIC.contains(received.what());
        }
        return !(event instanceof NodeEvent.HeartbeatRecorded) && !(event instanceof NodeEvent.MembersLearned);
    }

    private void write(String node, VectorClock clock, String text) {
        String ticks = clock.ticks().entrySet().stream()
                .map(tick -> '"' + tick.getKey() + "\":" + tick.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
        try {
            out.write(node + " " + ticks + "\n" + text + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(NodeEvent event) {
        if (event instanceof FrameSent sent) {
            return "send " + sent.what() + " to " + sent.peer() + ", Lamport " + sent.clock();
        }
        if (event instanceof FrameReceived received) {
            return "receive " + received.what() + " from " + received.peer() + ", Lamport " + received.clock();
        }
        return event.toString().replace('\n', ' ');
    }
}
