package io.bellwether.scenarios.report.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.event.NodeEvent;
import io.bellwether.actors.event.NodeEvent.NoServerLeft;
import io.bellwether.actors.event.NodeEvent.RequestForwarded;
import io.bellwether.actors.event.NodeEvent.ServedFromCache;
import io.bellwether.actors.event.NodeEvent.ServerAvoided;
import io.bellwether.actors.event.NodeEvent.ServerUsedAgain;
import io.bellwether.runtime.trace.TraceEvent;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProxyPhrasesTest {

    private static final Storyteller CALM = Storyteller.calm(List.of());
    private static final Storyteller VERBOSE = Storyteller.verbose();

    @Test
    void whichServersAProxyTrustsIsTold() {
        assertThat(told(CALM, new ServerAvoided("server-2", "no answer within 250 ms")))
                .contains("avoids server-2: no answer within 250 ms");
        assertThat(told(CALM, new ServerUsedAgain("server-2"))).contains("uses server-2 again");
        assertThat(told(CALM, new NoServerLeft("users"))).contains("has no server left for users");
    }

    @Test
    void whatItForwardsIsADetail() {
        assertThat(told(CALM, new RequestForwarded("publish", "server-2"))).isEmpty();
        assertThat(told(CALM, new ServedFromCache("users", 315_000))).isEmpty();
        assertThat(told(VERBOSE, new RequestForwarded("publish", "server-2"))).contains("hands publish to server-2");
        assertThat(told(VERBOSE, new ServedFromCache("users", 315_000)))
                .contains("answers users with its last value, 315 ms old");
    }

    private static Optional<String> told(Storyteller storyteller, NodeEvent event) {
        return storyteller.tell(new TraceEvent(1, 0, "proxy", 1, 0, event)).map(Entry::text);
    }
}
