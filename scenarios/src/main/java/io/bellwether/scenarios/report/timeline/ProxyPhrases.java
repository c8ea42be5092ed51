package io.bellwether.scenarios.report.timeline;

import io.bellwether.actors.event.NodeEvent.NoServerLeft;
import io.bellwether.actors.event.NodeEvent.ServerAvoided;
import io.bellwether.actors.event.NodeEvent.ServerUsedAgain;
import java.util.Optional;

/** Which servers a proxy trusts. What it forwards is a detail. */
final class ProxyPhrases {

    private ProxyPhrases() {}

    static void teach(Storyteller storyteller) {
        storyteller.on(
                ServerAvoided.class,
                (trace, event) -> Optional.of(Told.alone(
                        trace.atNanos(),
                        trace.node(),
                        Tone.SUSPICION,
                        "avoids " + event.server() + ": " + event.reason())));
        storyteller.on(
                ServerUsedAgain.class,
                (trace, event) -> Optional.of(
                        Told.alone(trace.atNanos(), trace.node(), Tone.PLAIN, "uses " + event.server() + " again")));
        storyteller.on(NoServerLeft.class, (trace, event) -> {
            String rest = " no server left for " + event.service();
            return Optional.of(
                    Told.together(trace.atNanos(), trace.node(), Tone.SUSPICION, "has" + rest, "have" + rest));
        });
    }
}
