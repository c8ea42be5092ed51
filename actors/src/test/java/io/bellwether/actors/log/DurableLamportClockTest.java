package io.bellwether.actors.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.event.NodeEvent.StoreRefused;
import io.bellwether.actors.memory.InMemoryStore;
import io.bellwether.actors.memory.RecordedEvents;
import io.bellwether.protocol.Stamp;
import org.junit.jupiter.api.Test;

/** A server's Lamport clock grows, over restarts too. */
class DurableLamportClockTest {

    private final InMemoryStore store = new InMemoryStore();
    private final RecordedEvents events = new RecordedEvents();
    private final DurableLamportClock clock = clockOver(store);

    private DurableLamportClock clockOver(InMemoryStore disk) {
        NodeLog log = new NodeLog(disk, events);
        return new DurableLamportClock(log, log.recover(), events);
    }

    private static Stamp carrying(long clock) {
        return new Stamp(0, clock);
    }

    @Test
    void theFirstSendIsAtOne() {
        assertThat(clock.tick()).isEqualTo(1);
    }

    @Test
    void aReceiptIsLaterThanBothClocks() {
        clock.tick();
        assertThat(clock.receive(carrying(41))).isEqualTo(42);
        assertThat(clock.receive(carrying(7))).isEqualTo(43);
    }

    @Test
    void aFrameWithoutAClockOnlyTicks() {
        clock.tick();
        assertThat(clock.receive(carrying(Stamp.NO_CLOCK))).isEqualTo(2);
    }

    @Test
    void afterACrashTheClockIsLaterThanAnythingBefore() {
        long before = 0;
        for (int sends = 0; sends < 3 * DurableLamportClock.BLOCK; sends++) {
            before = clock.tick();
        }
        assertThat(clockOver(store.afterCrash()).tick()).isGreaterThan(before);
    }

    @Test
    void afterACrashTheClockIsLaterThanAMergeThatJumpedFarAhead() {
        long merged = clock.receive(carrying(5_000_000));
        assertThat(clockOver(store.afterCrash()).tick()).isGreaterThan(merged);
    }

    @Test
    void aBlockOfTimesCostsTwoRecordsNotOneForEachTime() {
        for (int sends = 0; sends < 10 * DurableLamportClock.BLOCK; sends++) {
            clock.tick();
        }
        assertThat(store.size()).isBetween(10, 21);
    }

    @Test
    void aDiskThatRefusesIsDeclaredOnceAndTheClockGoesOn() {
        store.refuseSyncs("disk full");
        assertThat(clock.tick()).isEqualTo(1);
        assertThat(clock.tick()).isEqualTo(2);
        assertThat(events.of(StoreRefused.class)).containsExactly(new StoreRefused("clock reservation", "disk full"));
    }

    @Test
    void theReservationIsMadeUpForWhenTheDiskWorksAgain() {
        store.refuseSyncs("disk full");
        clock.receive(carrying(100_000));
        store.recoverFromRefusal();
        long last = clock.tick();
        assertThat(clockOver(store.afterCrash()).tick()).isGreaterThan(last);
    }

    @Test
    void theLargestClockThatAPeerMaySendDoesNotStopTheNode() {
        assertThat(clock.receive(carrying(Stamp.MAX_CLOCK))).isEqualTo(Stamp.MAX_CLOCK);
        assertThat(clock.tick()).isEqualTo(Stamp.MAX_CLOCK);
        assertThat(clockOver(store.afterCrash()).tick()).isEqualTo(Stamp.MAX_CLOCK);
    }
}
