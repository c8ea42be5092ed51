package io.bellwether.runtime.sim.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A handler is asked to prefetch for a group of calls before the first of them, and it is the same run as without. */
class PrefetchTest {
    private static final int CALLS = 2 * GroupPrefetch.GROUP + 5;

    private final List<Integer> prefetched = new ArrayList<>();
    private final List<Integer> called = new ArrayList<>();
    private final List<Integer> prefetchedBeforeCall = new ArrayList<>();

    private final PrefetchingHandler<Integer> handler = new PrefetchingHandler<>() {
        @Override
        public void accept(Integer argument) {
            called.add(argument);
            prefetchedBeforeCall.add(prefetched.size());
        }

        @Override
        public int prefetch(Integer argument) {
            prefetched.add(argument);
            return argument;
        }
    };

    @Test
    void aGroupIsPrefetchedInTheOrderOfItsCallsBeforeTheFirstOfThem() {
        run(CALLS);

        List<Integer> inOrderOfTime =
                IntStream.range(0, CALLS).map(i -> CALLS - 1 - i).boxed().toList();
        assertThat(called).isEqualTo(inOrderOfTime);
        assertThat(prefetched).isEqualTo(inOrderOfTime);
        assertThat(prefetchedBeforeCall.get(0)).isEqualTo(GroupPrefetch.GROUP);
        assertThat(prefetchedBeforeCall.get(GroupPrefetch.GROUP)).isEqualTo(2 * GroupPrefetch.GROUP);
        assertThat(prefetchedBeforeCall.get(CALLS - 1)).isEqualTo(CALLS);
    }

    @Test
    void aFewCallsAreMadeWithoutPrefetching() {
        run(3);

        assertThat(called).hasSize(3);
        assertThat(prefetched).isEmpty();
    }

    /** The later it is scheduled the earlier a call is due, all of them in one bucket. */
    private void run(int calls) {
        try (Simulation simulation = Simulation.withSeed(1)) {
            long bucketNanos = 1L << EventQueue.BUCKET_BITS;
            for (int i = 0; i < calls; i++) {
                simulation.callAfter(2 * bucketNanos - 1 - i, handler, i);
            }
            simulation.runUntilIdle();
        }
    }
}
