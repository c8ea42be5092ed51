package io.bellwether.runtime.store;

import io.bellwether.actors.port.Archive.Effect;
import io.bellwether.actors.replication.WriteHash;
import io.bellwether.protocol.StoredWrite;

/**
 * What is known of all writes together, without reading them.
 *
 * @param hash of all visible writes, as {@link io.bellwether.actors.port.Archive.Summary#hash} has it
 * @param visible how many there are
 * @param clock the latest Lamport time of a write
 * @param lookalikes messages whose senders gave them an id that looks like one that a server gives
 */
record Totals(long hash, long visible, long clock, long lookalikes) {

    Totals after(StoredWrite write, Effect effect) {
        long shown = effect.shown() ? WriteHash.of(write) : 0;
        long hidden = effect.displaced().map(WriteHash::of).orElse(0L);
        return new Totals(
                hash + shown - hidden,
                visible + (effect.shown() ? 1 : 0) - (effect.displaced().isPresent() ? 1 : 0),
                Math.max(clock, write.clock()),
                lookalikes + (isLookalike(write) ? 1 : 0));
    }

    private static boolean isLookalike(StoredWrite write) {
        return write.isMessage()
                && !OwnId.isOf(write)
                && OwnId.parse(write.id()).isPresent();
    }
}
