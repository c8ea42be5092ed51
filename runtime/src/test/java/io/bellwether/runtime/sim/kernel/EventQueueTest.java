package io.bellwether.runtime.sim.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.PriorityQueue;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The event queue against a model: a PriorityQueue over (nanosecond, order of insertion). */
class EventQueueTest {
    private static final long BUCKET = 1L << EventQueue.BUCKET_BITS;

    record Entry(long nanos, int id) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            int byTime = Long.compare(nanos, other.nanos);
            return byTime != 0 ? byTime : Integer.compare(id, other.id);
        }
    }

    /** Insert this many events with this delay between them, then poll so many, up to a limit from now. */
    record Turn(int inserts, long delayNanos, long stepNanos, int polls, long limitNanos) {}

    @Property(tries = 300)
    void givesBackWhatThePriorityQueueGives(@ForAll("turns") List<Turn> turns) {
        EventQueue queue = new EventQueue();
        PriorityQueue<Entry> model = new PriorityQueue<>();
        long now = 0;
        int ids = 0;
        for (Turn turn : turns) {
            for (int i = 0; i < turn.inserts(); i++) {
                Entry entry = new Entry(now + turn.delayNanos() + i * turn.stepNanos(), ids++);
                queue.add(entry.nanos(), entry, "payload of " + entry.id());
                model.add(entry);
            }
            long limit = now + turn.limitNanos();
            for (int i = 0; i < turn.polls(); i++) {
                boolean due = !model.isEmpty() && model.peek().nanos() <= limit;
                assertThat(queue.poll(limit)).isEqualTo(due);
                if (!due) {
                    now = limit;
                    break;
                }
                Entry expected = model.poll();
                assertThat(queue.target()).isEqualTo(expected);
                assertThat(queue.payload()).isEqualTo("payload of " + expected.id());
                assertThat(queue.nanos()).isEqualTo(expected.nanos());
                now = expected.nanos();
            }
            assertThat(queue.size()).isEqualTo(model.size());
        }
        while (!model.isEmpty()) {
            assertThat(queue.poll(Long.MAX_VALUE)).isTrue();
            assertThat(queue.target()).isEqualTo(model.poll());
        }
        assertThat(queue.poll(Long.MAX_VALUE)).isFalse();
    }

    @Provide
    Arbitrary<List<Turn>> turns() {
        Arbitrary<Long> delays = Arbitraries.oneOf(
                Arbitraries.of(
                        0L, 1L, BUCKET - 1, BUCKET, EventQueue.BUCKETS * BUCKET - 1, EventQueue.BUCKETS * BUCKET),
                Arbitraries.longs().between(0, 10 * BUCKET),
                Arbitraries.longs().between(0, 5000 * BUCKET));
        Arbitrary<Long> steps = Arbitraries.of(0L, 1L, 77L, BUCKET / 3, 3 * BUCKET);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 100),
                        delays,
                        steps,
                        Arbitraries.integers().between(0, 150),
                        delays)
                .as(Turn::new)
                .list()
                .ofMaxSize(20);
    }
}
