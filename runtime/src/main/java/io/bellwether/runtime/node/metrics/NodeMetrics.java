package io.bellwether.runtime.node.metrics;

import io.bellwether.actors.event.NodeEvent;
import io.bellwether.actors.port.Sockets;
import io.bellwether.actors.port.Store;
import io.bellwether.protocol.Reply;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** All that one node counts. Takes what the node declares, on the node's own threads, and never waits. */
public final class NodeMetrics implements Consumer<NodeEvent> {

    private final NodeState state;
    private final Arrivals arrivals = new Arrivals();
    private final RequestMetrics requests = new RequestMetrics();
    private final Histogram syncs = new Histogram();
    private final LongAdder framesIn = new LongAdder();
    private final LongAdder framesOut = new LongAdder();
    private final LongAdder framesRefused = new LongAdder();
    private final LongAdder overloads = new LongAdder();
    private final LongAdder timeouts = new LongAdder();
    private final LongAdder publications = new LongAdder();
    private final LongAdder brokered = new LongAdder();
    private final LongAdder brokeredBytes = new LongAdder();
    private final SortedMap<String, Long> lag = new ConcurrentSkipListMap<>();

    public NodeMetrics(NodeState state) {
        this.state = state;
    }

    /** These sockets, watched. {@code bound} is told once the node has the port that it serves. */
    public Sockets watch(Sockets sockets, Runnable bound) {
        return new MeteredSockets(sockets, this, bound);
    }

    /** This store, watched. */
    public Store watch(Store store) {
        return new MeteredStore(store, syncs, state);
    }

    @Override
    public void accept(NodeEvent event) {
        if (event instanceof NodeEvent.FrameSent sent) {
            framesOut.increment();
            if (sent.edge() == NodeEvent.Edge.PUBLISH) {
                publications.increment();
            }
        } else if (event instanceof NodeEvent.FrameReceived) {
            framesIn.increment();
        } else if (event instanceof NodeEvent.FrameRefused) {
            framesRefused.increment();
        } else if (event instanceof NodeEvent.RequestTimedOut) {
            timeouts.increment();
        } else if (event instanceof NodeEvent.ReplicationLag behind) {
            lag.put(behind.peer(), behind.writes());
        }
    }

    /** @param request its number, which the watched sockets gave it */
    public void answered(long request, Reply reply) {
        requests.answered(reply, arrivals.nanosSince(request));
    }

    /** Returns the number of the request that came in as that frame. */
    long arrived(long frame) {
        requests.arrived();
        return arrivals.arrived(frame);
    }

    void overloaded() {
        overloads.increment();
    }

    void brokered(int bytes) {
        brokered.increment();
        brokeredBytes.add(bytes);
    }

    /**
     * Everything, in the text format of Prometheus.
     *
     * @param lamport the node's Lamport time
     * @param linesLeftOut lines that the log could not take
     */
    public String text(long lamport, long linesLeftOut) {
        PrometheusText text = new PrometheusText();
        requests.write(text);
        text.single("bellwether_lamport_clock", "gauge", "The node's Lamport time.", lamport)
                .single("bellwether_frames_received_total", "counter", "Frames that were understood.", framesIn.sum())
                .single("bellwether_frames_sent_total", "counter", "Frames that left.", framesOut.sum())
                .single(
                        "bellwether_frames_refused_total",
                        "counter",
                        "Frames that were not understood.",
                        framesRefused.sum())
                .single(
                        "bellwether_requests_overload_total",
                        "counter",
                        "Requests refused because too many others were waiting.",
                        overloads.sum())
                .single(
                        "bellwether_request_timeouts_total",
                        "counter",
                        "Requests to other nodes that were not answered in time.",
                        timeouts.sum())
                .single("bellwether_publications_total", "counter", "Publications sent to brokers.", publications.sum())
                .single("bellwether_brokered_total", "counter", "Publications that a broker took.", brokered.sum())
                .single("bellwether_brokered_bytes_total", "counter", "Their bytes.", brokeredBytes.sum())
                .single(
                        "bellwether_log_lines_left_out",
                        "gauge",
                        "Log lines that were not written since the log last said so.",
                        linesLeftOut);
        writeCluster(text);
        text.metric("bellwether_store_sync_seconds", "histogram", "Time for a sync of the store.");
        syncs.write("bellwether_store_sync_seconds", "", text);
        writeMachine(text);
        return text.toString();
    }

    private void writeCluster(PrometheusText text) {
        text.metric("bellwether_coordinator_epoch", "gauge", "The epoch of the coordinator that the node follows.");
        state.reign()
                .ifPresent(reign -> text.sample(
                        "bellwether_coordinator_epoch",
                        PrometheusText.label("coordinator", reign.coordinator()),
                        reign.epoch()));
        text.single(
                "bellwether_is_coordinator",
                "gauge",
                "1 if the node coordinates.",
                state.reign()
                                .filter(reign -> reign.coordinator().equals(state.node()))
                                .isPresent()
                        ? 1
                        : 0);
        text.metric(
                "bellwether_replication_lag_writes",
                "gauge",
                "Writes accepted here that the peer is not known to hold.");
        lag.forEach((peer, writes) ->
                text.sample("bellwether_replication_lag_writes", PrometheusText.label("peer", peer), writes));
    }

    private static void writeMachine(PrometheusText text) {
        Runtime machine = Runtime.getRuntime();
        text.single("bellwether_heap_used_bytes", "gauge", "Heap in use.", machine.totalMemory() - machine.freeMemory())
                .single(
                        "bellwether_heap_committed_bytes",
                        "gauge",
                        "Heap taken from the system.",
                        machine.totalMemory())
                .single("bellwether_heap_max_bytes", "gauge", "Heap that may be taken.", machine.maxMemory());
    }
}
