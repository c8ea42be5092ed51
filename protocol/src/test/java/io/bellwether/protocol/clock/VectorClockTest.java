package io.bellwether.protocol.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class VectorClockTest {

    @Property
    void two_times_are_equal_ordered_or_concurrent_and_only_one_of_these(
            @ForAll("clocks") VectorClock a, @ForAll("clocks") VectorClock b) {
        int relations = (a.equals(b) ? 1 : 0)
                + (a.happenedBefore(b) ? 1 : 0)
                + (b.happenedBefore(a) ? 1 : 0)
                + (a.concurrent(b) ? 1 : 0);
        assertThat(relations).isEqualTo(1);
        assertThat(a.concurrent(b)).isEqualTo(b.concurrent(a));
    }

    @Property
    void happened_before_is_transitive(
            @ForAll("clocks") VectorClock a, @ForAll("clocks") VectorClock b, @ForAll("clocks") VectorClock c) {
        VectorClock ab = a.merge(b).tick("a");
        VectorClock abc = ab.merge(c).tick("b");
        assertThat(a.happenedBefore(ab)).isTrue();
        assertThat(ab.happenedBefore(abc)).isTrue();
        assertThat(a.happenedBefore(abc)).isTrue();
        if (a.happenedBefore(b) && b.happenedBefore(c)) {
            assertThat(a.happenedBefore(c)).isTrue();
        }
    }

    @Property
    void a_merge_is_the_least_time_after_both(
            @ForAll("clocks") VectorClock a, @ForAll("clocks") VectorClock b, @ForAll("clocks") VectorClock other) {
        VectorClock both = a.merge(b);
        assertThat(both).isEqualTo(b.merge(a)).isEqualTo(both.merge(a));
        assertThat(a.merge(b).merge(other)).isEqualTo(a.merge(b.merge(other)));
        assertThat(both.happenedBefore(a)).isFalse();
        assertThat(both.happenedBefore(b)).isFalse();
    }

    /** The theorem that both clocks live by: vectors tell causality exactly, and Lamport's never contradicts it. */
    @Property(tries = 200)
    void vectors_order_exactly_the_causal_past_and_lamport_agrees(
            @ForAll @Size(max = 40) List<@IntRange(max = 11) Integer> steps) {
        History history = new History(3);
        steps.forEach(history::step);
        for (History.Event a : history.events) {
            for (History.Event b : history.events) {
                boolean before = a != b && b.past().contains(a.index());
                assertThat(a.vector().happenedBefore(b.vector())).isEqualTo(before);
                if (before) {
                    assertThat(a.lamport()).isLessThan(b.lamport());
                }
            }
        }
    }

    @Property
    void a_merge_knows_of_each_node_what_the_better_informed_knows(
            @ForAll("clocks") VectorClock a, @ForAll("clocks") VectorClock b) {
        for (String node : List.of("a", "b", "c", "d")) {
            assertThat(a.merge(b).at(node)).isEqualTo(Math.max(a.at(node), b.at(node)));
        }
        assertThat(VectorClock.of(a.merge(b).ticks())).isEqualTo(a.merge(b)).hasSameHashCodeAs(a.merge(b));
    }

    @Test
    void a_clock_never_changes() {
        VectorClock clock = VectorClock.zero().tick("b");
        clock.tick("a");
        clock.tick("b");
        clock.merge(VectorClock.zero().tick("c"));
        clock.ticks().put("b", 9L);
        assertThat(clock).hasToString("{b=1}");
    }

    @Test
    void a_node_that_has_done_nothing_is_as_one_that_is_not_named() {
        assertThat(VectorClock.of(Map.of("a", 1L, "b", 0L)))
                .isEqualTo(VectorClock.zero().tick("a"));
    }

    @Test
    void it_reads_in_the_order_of_the_names() {
        assertThat(VectorClock.zero().tick("b").tick("a").tick("b")).hasToString("{a=1, b=2}");
    }

    @Test
    void negative_ticks_are_refused() {
        assertThatThrownBy(() -> VectorClock.of(Map.of("a", -1L))).isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<VectorClock> clocks() {
        return Arbitraries.maps(
                        Arbitraries.of("a", "b", "c"), Arbitraries.longs().between(0, 3))
                .map(VectorClock::of);
    }

    /** A run of a few nodes that keeps, beside both clocks, the causal past of each event as a plain set. */
    private static final class History {

        record Event(int index, VectorClock vector, long lamport, List<Integer> past) {}

        final List<Event> events = new ArrayList<>();
        private final int nodes;
        private final List<LamportClock> lamport = new ArrayList<>();
        private final List<VectorClock> vectors = new ArrayList<>();
        private final List<List<Integer>> pasts = new ArrayList<>();

        History(int nodes) {
            this.nodes = nodes;
            for (int node = 0; node < nodes; node++) {
                lamport.add(LamportClock.starting());
                vectors.add(VectorClock.zero());
                pasts.add(new ArrayList<>());
            }
        }

        /** A local event of one node, or the receipt there of an earlier event, chosen by the number. */
        void step(int choice) {
            int node = choice % nodes;
            int source = events.size() - choice / nodes;
            if (choice / nodes == 0 || source < 0) {
                record(node, vectors.get(node), lamport.get(node).tick());
            } else {
                Event sent = events.get(source);
                pasts.get(node).addAll(sent.past());
                pasts.get(node).add(sent.index());
                record(
                        node,
                        vectors.get(node).merge(sent.vector()),
                        lamport.get(node).merge(sent.lamport()));
            }
        }

        private void record(int node, VectorClock known, long time) {
            vectors.set(node, known.tick("n" + node));
            Event event = new Event(events.size(), vectors.get(node), time, List.copyOf(pasts.get(node)));
            events.add(event);
            pasts.get(node).add(event.index());
        }
    }
}
