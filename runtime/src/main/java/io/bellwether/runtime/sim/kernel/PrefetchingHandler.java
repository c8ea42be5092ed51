package io.bellwether.runtime.sim.kernel;

import java.util.function.Consumer;

/**
 * A handler for {@link Simulation#callAfter} that knows what its calls will read. Where many calls are pending, each
 * finds its objects gone from the processor's caches, and waits for memory. So the kernel asks for the objects of a
 * whole group of calls before it makes the first of them: then they are fetched side by side. (Group prefetching: Chen,
 * Ailamaki, Gibbons and Mowry, "Improving Hash Join Performance through Prefetching", 2004.)
 */
public interface PrefetchingHandler<T> extends Consumer<T> {
    /**
     * Reads what a call with this argument will read, and changes nothing. The call may be made soon, later, or never.
     *
     * @return anything computed from what was read, so that the reads are not optimised away
     */
    int prefetch(T argument);
}
