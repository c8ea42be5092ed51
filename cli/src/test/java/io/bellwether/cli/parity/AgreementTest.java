package io.bellwether.cli.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.event.Event;
import io.bellwether.actors.event.NodeEvent.StateDeclared;
import io.bellwether.actors.event.NodeEvent.WriteApplied;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.trace.WorldEvent.NodeCrashed;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AgreementTest {

    private final Agreement agreement = new Agreement();

    @Test
    void aWriteOfJustNowNeedNotBeEverywhere() {
        happens(80, "server-1", applied(7));
        happens(100, "server-1", applied(8));
        happens(101, "server-1", holds(8, "b"));
        happens(102, "server-2", holds(7, "a"));
        assertThat(agreement.isReached()).isTrue();
    }

    @Test
    void aWriteOfLongAgoMustBeEverywhere() {
        happens(80, "server-1", applied(8));
        happens(102, "server-2", holds(7, "a"));
        assertThat(agreement.isReached()).isFalse();
    }

    @Test
    void whoHasTheSameWritesMustBeInTheSameState() {
        happens(80, "server-1", applied(8));
        happens(101, "server-1", holds(8, "a"));
        happens(101, "server-2", holds(8, "b"));
        assertThat(agreement.isReached()).isFalse();
    }

    @Test
    void aServerThatIsDeadInTheEndIsNotAsked() {
        happens(60, "server-2", holds(7, "a"));
        happens(61, "world", new NodeCrashed("server-2"));
        happens(80, "server-1", applied(8));
        happens(101, "server-1", holds(8, "b"));
        assertThat(agreement.isReached()).isTrue();
    }

    private void happens(long second, String node, Event event) {
        agreement.onEvent(new TraceEvent(0, TimeUnit.SECONDS.toNanos(second), node, 1, 0, event));
    }

    private static WriteApplied applied(long sequence) {
        return new WriteApplied("id-" + sequence, "server-1@life", sequence, sequence);
    }

    private static StateDeclared holds(long sequence, String hash) {
        return new StateDeclared(new TreeMap<>(Map.of("server-1@life", sequence)), hash, sequence);
    }
}
