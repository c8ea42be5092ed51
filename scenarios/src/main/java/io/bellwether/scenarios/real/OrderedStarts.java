package io.bellwether.scenarios.real;

import io.bellwether.actors.event.NodeEvent.ServerRanked;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.scenarios.drive.Agenda;
import io.bellwether.scenarios.drive.FirstStarts;
import io.bellwether.scenarios.drive.FirstStarts.FirstStart;
import io.bellwether.scenarios.model.Cluster;
import io.bellwether.scenarios.model.Scenario;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * Lets servers begin one after the other, as {@link FirstStarts} does: but how long a real one takes to reach the
 * reference nobody knows, so the next waits until the reference has ranked the one before, though not for ever.
 */
final class OrderedStarts {

    private final Agenda agenda;
    private final Consumer<String> start;
    private final Duration patience;
    private final Queue<FirstStart> waiting = new ArrayDeque<>();
    private String awaited = "";

    /** @param patience how long a server may take to be ranked, in the scenario's time */
    OrderedStarts(Scenario scenario, Agenda agenda, Consumer<String> start, Duration patience) {
        this.agenda = agenda;
        this.start = start;
        this.patience = patience;
        Cluster cluster = scenario.cluster();
        for (FirstStart first : FirstStarts.of(scenario)) {
            if (cluster.reference() && cluster.servers().contains(first.node())) {
                waiting.add(first);
            } else {
                agenda.at(first.at(), () -> start.accept(first.node()));
            }
        }
        next();
    }

    /** Any event, as soon as it is known. */
    void heard(TraceEvent traced) {
        if (traced.event() instanceof ServerRanked rank && rank.server().equals(awaited)) {
            next();
        }
    }

    private void next() {
        FirstStart first = waiting.poll();
        awaited = first == null ? "" : first.node();
        if (first != null) {
            agenda.at(first.at(), () -> {
                start.accept(first.node());
                agenda.after(patience, () -> giveUp(first.node()));
            });
        }
    }

    private void giveUp(String server) {
        if (awaited.equals(server)) {
            next();
        }
    }
}
