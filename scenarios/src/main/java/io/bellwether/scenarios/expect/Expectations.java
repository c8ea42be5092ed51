package io.bellwether.scenarios.expect;

import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.trace.TraceListener;
import io.bellwether.runtime.trace.WorldEvent;
import io.bellwether.scenarios.model.Action;
import io.bellwether.scenarios.run.ExpectationResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** All expectations of one run: opened by the script, looked at whenever something changed, closed at their deadline. */
public final class Expectations implements TraceListener {

    private final ObservedCluster cluster;
    private final Consumer<WorldEvent> announce;
    private final List<Expectation> open = new ArrayList<>();
    private final List<ExpectationResult> results = new ArrayList<>();
    private long seenVersion;

    /**
     * @param cluster hears each event before this does
     * @param announce is told how each expectation ended
     */
    public Expectations(ObservedCluster cluster, Consumer<WorldEvent> announce) {
        this.cluster = cluster;
        this.announce = announce;
    }

    /**
     * Opens an expectation at this moment.
     *
     * @return the world's time in nanoseconds by which {@link #look} must be called again
     */
    public long open(Action.Expect expect, long nowNanos) {
        Expectation expectation = new Expectation(expect, cluster, nowNanos);
        open.add(expectation);
        look(nowNanos);
        return expectation.deadlineNanos();
    }

    @Override
    public void onEvent(TraceEvent traced) {
        if (!open.isEmpty() && cluster.version() != seenVersion) {
            look(traced.atNanos());
        }
    }

    /** Judges whatever can be judged now. */
    public void look(long nowNanos) {
        seenVersion = cluster.version();
        open.forEach(expectation -> expectation.look(nowNanos));
        List<Expectation> decided = open.stream()
                .filter(expectation -> expectation.state() != Expectation.State.OPEN)
                .toList();
        open.removeAll(decided);
        decided.forEach(this::conclude);
    }

    private void conclude(Expectation expectation) {
        boolean met = expectation.state() == Expectation.State.MET;
        Optional<Duration> after = met ? Optional.of(Duration.ofNanos(expectation.afterNanos())) : Optional.empty();
        results.add(new ExpectationResult(expectation.text(), met, after, expectation.found()));
        announce.accept(
                met
                        ? new WorldEvent.ExpectationMet(expectation.text(), expectation.afterNanos())
                        : new WorldEvent.ExpectationMissed(expectation.text(), expectation.found()));
    }

    /** How the expectations ended, in the order in which they did. */
    public List<ExpectationResult> results() {
        return List.copyOf(results);
    }
}
