package io.bellwether.scenarios.check.durability;

import io.bellwether.actors.event.Event;
import io.bellwether.actors.event.NodeEvent.StateDeclared;
import io.bellwether.actors.event.NodeEvent.WriteAccepted;
import io.bellwether.actors.event.NodeEvent.WriteApplied;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.trace.TraceListener;
import io.bellwether.runtime.trace.WorldEvent.DiskFault;
import io.bellwether.scenarios.check.observe.Connectivity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * Which writes were acknowledged, and which server keeps which, as the servers declare it. What a server declares when
 * it comes back is held against what it had before: only a disk that failed may take something away.
 */
final class WriteLedger implements TraceListener {

    private final List<String> servers;
    private final Connectivity connectivity;
    private final Map<String, Write> byId = new LinkedHashMap<>();
    private final List<Write> accepted = new ArrayList<>();
    private final Recoveries recoveries = new Recoveries();
    private final Set<String> deceived = new HashSet<>();

    /** @param connectivity hears each event before this does */
    WriteLedger(List<String> servers, Connectivity connectivity) {
        this.servers = List.copyOf(servers);
        this.connectivity = connectivity;
    }

    @Override
    public void onEvent(TraceEvent traced) {
        recoveries.onEvent(traced);
        Event event = traced.event();
        if (event instanceof WriteAccepted acceptance) {
            onAccepted(traced, acceptance);
        } else if (event instanceof WriteApplied applied) {
            Write write = write(applied.id());
            stands(write, applied.origin(), applied.sequence());
            write.keptBy(traced.node());
            noteWhetherEverywhere(write, traced.atNanos());
        } else if (event instanceof StateDeclared state && recoveries.isFirst(traced.node(), state)) {
            onReturned(traced.node(), state.vector());
        } else if (event instanceof DiskFault fault && fault.kind().equals("wipe")) {
            byId.values().forEach(write -> write.takenFrom(fault.target()));
        } else if (event instanceof DiskFault fault && fault.kind().equals("sync-loss")) {
            deceived.add(fault.target());
        }
    }

    private void onAccepted(TraceEvent traced, WriteAccepted acceptance) {
        Write write = write(acceptance.id());
        if (!write.isAccepted()) {
            accepted.add(write);
        }
        stands(write, acceptance.origin(), acceptance.sequence());
        write.acceptedBy(traced.node(), traced.atNanos());
        noteWhetherEverywhere(write, traced.atNanos());
    }

    private void stands(Write write, String origin, long sequence) {
        if (write.standsAt(origin, sequence)) {
            servers.stream()
                    .filter(server -> recoveries.brought(server, origin, sequence))
                    .forEach(write::keptBy);
        }
    }

    /** The first state of a new life says what the disk brought over. */
    private void onReturned(String server, SortedMap<String, Long> vector) {
        boolean excused = deceived.remove(server);
        for (Write write : byId.values()) {
            if (write.isWithin(vector)) {
                write.keptBy(server);
            } else if (excused) {
                write.takenFrom(server);
            } else {
                write.missedBy(server);
            }
        }
    }

    private void noteWhetherEverywhere(Write write, long atNanos) {
        if (write.isAccepted() && !write.hasBeenEverywhere() && isOnEveryLiveServer(write)) {
            write.wasEverywhere(atNanos);
        }
    }

    private Write write(String id) {
        return byId.computeIfAbsent(id, Write::new);
    }

    /** Those that a client was told are safe, in the order in which it was. */
    List<Write> accepted() {
        return accepted;
    }

    boolean isOnEveryLiveServer(Write write) {
        return servers.stream().allMatch(server -> write.keepers().contains(server) || !connectivity.isLive(server));
    }
}
