package io.bellwether.actors.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.event.NodeEvent.LogRecordSkipped;
import io.bellwether.actors.memory.InMemoryStore;
import io.bellwether.actors.memory.RecordedEvents;
import org.junit.jupiter.api.Test;

class NodeLogTest {

    private final InMemoryStore store = new InMemoryStore();
    private final RecordedEvents events = new RecordedEvents();

    @Test
    void aRecordThatCannotBeReadIsDeclaredAndTheOthersAreKept() throws Exception {
        NodeLog log = new NodeLog(store, events);
        log.append(new LogRecord.ServerHeardOf("server-1"));
        store.append(new byte[] {(byte) 0xc1});
        log.append(new LogRecord.ServerHeardOf("server-2"));

        assertThat(log.recover().records())
                .containsExactly(new LogRecord.ServerHeardOf("server-1"), new LogRecord.ServerHeardOf("server-2"));
        assertThat(events.last(LogRecordSkipped.class).index()).isEqualTo(1);
    }

    @Test
    void whatWasAppendedNowSurvivesACrashAndWhatWasOnlyAppendedDoesNot() throws Exception {
        NodeLog log = new NodeLog(store, events);
        log.appendNow(new LogRecord.EpochSeen(3));
        log.append(new LogRecord.EpochSeen(4));

        assertThat(new NodeLog(store.afterCrash(), events).recover().records())
                .containsExactly(new LogRecord.EpochSeen(3));
    }
}
