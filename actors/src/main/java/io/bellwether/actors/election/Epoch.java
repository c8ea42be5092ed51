package io.bellwether.actors.election;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * The reign of one coordinator. The number is {@code round << 16 | rank of the winner}: the winners of two sides of a
 * partition, who know nothing of each other, still never share an epoch (as with ballots in Paxos).
 */
public record Epoch(long number) implements Comparable<Epoch> {
    /** Before the first election. */
    public static final Epoch NONE = new Epoch(0);

    /** Largest number that is believed of a peer: beyond it, readers that use doubles would confuse two epochs. */
    private static final long MAX_HEARD = 1L << 53;

    private static final int RANK_BITS = 16;
    private static final int MAX_RANK = (1 << RANK_BITS) - 1;

    /** What a peer told; empty where it told none, or one that no election can have reached. */
    public static Optional<Epoch> heard(OptionalLong number) {
        return number.isPresent() && number.getAsLong() >= 0 && number.getAsLong() <= MAX_HEARD
                ? Optional.of(new Epoch(number.getAsLong()))
                : Optional.empty();
    }

    /**
     * The epoch that a server of this rank begins when this is the newest it has seen.
     *
     * @param rank 1 to 65,535
     */
    public Epoch next(int rank) {
        if (rank < 1 || rank > MAX_RANK) {
            throw new IllegalArgumentException("rank " + rank + " is not within 1 to " + MAX_RANK);
        }
        return new Epoch((round() + 1) << RANK_BITS | rank);
    }

    public long round() {
        return number >>> RANK_BITS;
    }

    /** Rank of the server that won it; 0 for {@link #NONE}. */
    public int rank() {
        return (int) (number & MAX_RANK);
    }

    public boolean isNewerThan(Epoch other) {
        return number > other.number;
    }

    @Override
    public int compareTo(Epoch other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return round() + "." + rank();
    }
}
