package io.bellwether.runtime.store;

/**
 * What is known of all writes together, without reading them. Kept with each commit.
 *
 * @param hash of all visible writes, as {@link io.bellwether.actors.port.Archive.Summary#hash} has it
 * @param visible how many there are
 * @param clock the latest Lamport time of a write
 * @param lookalikes messages whose senders gave them an id that looks like one that a server gives
 */
record Totals(long hash, long visible, long clock, long lookalikes) {

    Totals shown(long hashOfWrite) {
        return new Totals(hash + hashOfWrite, visible + 1, clock, lookalikes);
    }

    Totals hidden(long hashOfWrite) {
        return new Totals(hash - hashOfWrite, visible - 1, clock, lookalikes);
    }

    Totals at(long time) {
        return time <= clock ? this : new Totals(hash, visible, time, lookalikes);
    }

    Totals withLookalike() {
        return new Totals(hash, visible, clock, lookalikes + 1);
    }
}
