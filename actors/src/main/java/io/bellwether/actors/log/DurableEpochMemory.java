package io.bellwether.actors.log;

import io.bellwether.actors.election.Epoch;
import io.bellwether.actors.election.EpochMemory;
import io.bellwether.actors.event.NodeEvent;
import io.bellwether.actors.log.LogRecord.EpochSeen;
import io.bellwether.actors.port.EventSink;
import io.bellwether.actors.port.Store.StoreException;

/**
 * Remembers the newest epoch over a restart. Where the disk refuses, the epoch is kept in memory only, which is
 * declared: an election must not wait for a disk, and epochs of live peers are met again soon.
 */
public final class DurableEpochMemory implements EpochMemory {

    private final NodeLog log;
    private final EventSink events;
    private Epoch newest;

    public DurableEpochMemory(NodeLog log, Recovered recovered, EventSink events) {
        this.log = log;
        this.events = events;
        this.newest = new Epoch(recovered.records().stream()
                .filter(EpochSeen.class::isInstance)
                .mapToLong(record -> ((EpochSeen) record).epoch())
                .max()
                .orElse(Epoch.NONE.number()));
    }

    @Override
    public Epoch newest() {
        return newest;
    }

    @Override
    public void remember(Epoch epoch) {
        if (!epoch.isNewerThan(newest)) {
            return;
        }
        newest = epoch;
        try {
            log.appendNow(new EpochSeen(epoch.number()));
        } catch (StoreException e) {
            events.emit(new NodeEvent.StoreRefused("epoch " + epoch, e.getMessage()));
        }
    }
}
