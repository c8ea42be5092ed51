package io.bellwether.actors.election;

/**
 * Keeps the newest epoch over a restart, so that a server that returns does not begin an epoch of the past. Losing it
 * is survivable: the peers' answers to the first announcement carry a newer epoch.
 */
public interface EpochMemory {
    /** The newest epoch remembered, {@link Epoch#NONE} at first. */
    Epoch newest();

    /** Returns when the epoch is safe, or when the disk has refused; called with ever newer epochs. */
    void remember(Epoch epoch);
}
