package io.bellwether.actors.election;

/** A disk that never fails, and can be wiped. */
final class InMemoryEpochs implements EpochMemory {
    private Epoch newest = Epoch.NONE;

    @Override
    public Epoch newest() {
        return newest;
    }

    @Override
    public void remember(Epoch epoch) {
        newest = epoch;
    }

    void wipe() {
        newest = Epoch.NONE;
    }
}
