package io.bellwether.scenarios.report.timeline;

import io.bellwether.actors.event.Event;
import io.bellwether.runtime.trace.TraceEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Knows which events are worth telling, and in which words. An event that it was not taught is passed over. */
final class Storyteller {

    /** The words for one kind of event; empty if this one is not worth telling. */
    @FunctionalInterface
    interface Words<E extends Event> {
        Optional<Entry> tell(TraceEvent trace, E event);
    }

    private final Map<Class<? extends Event>, Words<Event>> words = new HashMap<>();

    private Storyteller() {}

    /**
     * What a reader needs to follow the run.
     *
     * @param bots nodes whose ordinary talk is not told
     */
    static Storyteller calm(Collection<String> bots) {
        Storyteller storyteller = new Storyteller();
        WorldPhrases.teach(storyteller);
        MembershipPhrases.teach(storyteller);
        ElectionPhrases.teach(storyteller);
        ClockPhrases.teach(storyteller);
        ChatPhrases.teach(storyteller, bots);
        ProxyPhrases.teach(storyteller);
        return storyteller;
    }

    /** That, and every frame and connection. */
    static Storyteller verbose() {
        Storyteller storyteller = calm(List.of());
        DetailPhrases.teach(storyteller);
        return storyteller;
    }

    <E extends Event> void on(Class<E> kind, Words<E> told) {
        words.put(kind, (trace, event) -> told.tell(trace, kind.cast(event)));
    }

    Optional<Entry> tell(TraceEvent trace) {
        Words<Event> known = words.get(trace.event().getClass());
        return known == null ? Optional.empty() : known.tell(trace, trace.event());
    }
}
