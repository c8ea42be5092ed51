package io.bellwether.runtime.store;

import java.util.function.LongConsumer;

/**
 * The ids that came last: they are not in the table of ids yet. An id may be random, so that each would change another page
 * of that table, the more pages the larger it is; but a whole generation of them, brought there in the order of the table,
 * changes each page once, and the cost of one does not grow with what is stored (a log-structured merge, O'Neil et al.
 * 1996). Safe for use by several threads.
 */
final class RecentIds {

    /** How many make a generation. At a start up to twice as many are read again. */
    static final int GENERATION = 32_768;

    private IdGeneration arriving = new IdGeneration();
    private IdGeneration leaving = new IdGeneration();

    synchronized void add(IdGeneration committed) {
        arriving.addAll(committed);
    }

    synchronized void keysOf(long hash, LongConsumer into) {
        arriving.keysOf(hash, into);
        leaving.keysOf(hash, into);
    }

    synchronized boolean isGenerationFull() {
        return arriving.size() >= GENERATION;
    }

    /** Those that arrived are to leave for the table from now on; those that left before must be there. */
    synchronized IdGeneration turn() {
        leaving = arriving;
        arriving = new IdGeneration();
        return leaving;
    }

    /** All that were leaving are in the table. */
    synchronized void left() {
        leaving = new IdGeneration();
    }
}
