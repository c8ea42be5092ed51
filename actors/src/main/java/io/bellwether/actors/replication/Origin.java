package io.bellwether.actors.replication;

import io.bellwether.actors.port.Randomness;

/**
 * Names the origins of writes. An origin is one life of a server, not the server: whatever its disk lost over a crash,
 * all of it or only what was promised to be safe, the new life cannot use a sequence again under which the others know
 * another write. What was lost comes back from them under the old origin.
 */
public final class Origin {

    private static final int RANDOM_BOUND = 36 * 36;

    private Origin() {}

    /**
     * The origin of a life that begins.
     *
     * @param startMicros physical clock, microseconds since the epoch; two lives of a server that start in the same
     *     microsecond by its clock are told apart by chance only
     */
    public static String ofLife(String server, long startMicros, Randomness randomness) {
        long life = startMicros * RANDOM_BOUND + randomness.nextInt("origin", RANDOM_BOUND);
        return server + "@" + Long.toUnsignedString(life, Character.MAX_RADIX);
    }

    /** The server whose life this is. */
    public static String server(String origin) {
        int at = origin.lastIndexOf('@');
        return at < 0 ? origin : origin.substring(0, at);
    }
}
