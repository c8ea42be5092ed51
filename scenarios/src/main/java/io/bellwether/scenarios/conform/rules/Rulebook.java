package io.bellwether.scenarios.conform.rules;

import io.bellwether.scenarios.conform.Part;
import io.bellwether.scenarios.conform.Rule;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** All rules, in the order in which they are tried: what a system is least likely to survive comes last. */
public final class Rulebook {

    private Rulebook() {}

    /** The rules about these parts, and what they stand on. */
    public static List<Rule> rules(Collection<Part> parts) {
        return rules().stream()
                .filter(rule -> rule.basis() || parts.contains(rule.part()))
                .toList();
    }

    public static List<Rule> rules() {
        return Stream.of(
                        Replies.rules(),
                        Logins.rules(),
                        Channels.rules(),
                        Messages.rules(),
                        Histories.rules(),
                        Timestamps.rules(),
                        Dialects.rules(),
                        Clocks.rules(),
                        Publications.rules(),
                        DirectMessages.rules(),
                        Elections.rules(),
                        Replicas.rules(),
                        References.rules(),
                        Malformed.rules(),
                        List.of(Clocks.absurd()))
                .flatMap(List::stream)
                .toList();
    }
}
