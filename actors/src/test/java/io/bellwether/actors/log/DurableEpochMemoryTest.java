package io.bellwether.actors.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.election.Epoch;
import io.bellwether.actors.event.NodeEvent.StoreRefused;
import io.bellwether.actors.memory.InMemoryStore;
import io.bellwether.actors.memory.RecordedEvents;
import org.junit.jupiter.api.Test;

/** The newest epoch survives a crash. */
class DurableEpochMemoryTest {

    private final InMemoryStore store = new InMemoryStore();
    private final RecordedEvents events = new RecordedEvents();
    private final DurableEpochMemory memory = memoryOver(store);

    private DurableEpochMemory memoryOver(InMemoryStore disk) {
        NodeLog log = new NodeLog(disk, events);
        return new DurableEpochMemory(log, log.recover(), events);
    }

    @Test
    void nothingIsRememberedAtFirst() {
        assertThat(memory.newest()).isEqualTo(Epoch.NONE);
    }

    @Test
    void theNewestEpochSurvivesACrash() {
        memory.remember(new Epoch(65_537));
        memory.remember(new Epoch(131_075));
        assertThat(memoryOver(store.afterCrash()).newest()).isEqualTo(new Epoch(131_075));
    }

    @Test
    void anOlderEpochIsNotWritten() {
        memory.remember(new Epoch(131_075));
        memory.remember(new Epoch(65_537));
        assertThat(memory.newest()).isEqualTo(new Epoch(131_075));
        assertThat(store.size()).isEqualTo(1);
    }

    @Test
    void aDiskThatRefusesIsDeclaredAndTheEpochIsKeptInMemory() {
        store.refuseAppends("disk full");
        memory.remember(new Epoch(65_537));
        assertThat(memory.newest()).isEqualTo(new Epoch(65_537));
        assertThat(events.last(StoreRefused.class).reason()).isEqualTo("disk full");
    }
}
