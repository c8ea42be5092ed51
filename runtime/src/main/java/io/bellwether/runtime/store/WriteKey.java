package io.bellwether.runtime.store;

/**
 * The key of a write in its table: the number of its origin, and its sequence behind that. The writes of an origin lie
 * one behind the other, so that a page of them is read in one go, and a new one is put at an end.
 */
final class WriteKey {

    static final int SEQUENCE_BITS = 40;
    static final long SEQUENCE_MASK = (1L << SEQUENCE_BITS) - 1;

    /** In SQL, of the key of {@code w}. */
    static final String ORIGIN_OF_W = "w.key >> " + SEQUENCE_BITS;

    private WriteKey() {}

    static long of(long originNumber, long sequence) {
        return originNumber << SEQUENCE_BITS | sequence;
    }

    static long sequence(long key) {
        return key & SEQUENCE_MASK;
    }

    /** The largest key that a write of this origin can have. */
    static long lastOf(long originNumber) {
        return of(originNumber, SEQUENCE_MASK);
    }
}
