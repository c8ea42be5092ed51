package io.bellwether.scenarios.expect;

import io.bellwether.scenarios.model.Condition;
import java.time.Duration;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Conditions in words, as timelines and reports print them. */
final class ConditionText {

    private ConditionText() {}

    static String of(Condition condition) {
        if (condition instanceof Condition.CoordinatorIs is) {
            return "coordinator is " + is.server();
        } else if (condition instanceof Condition.OneCoordinator) {
            return "all name one coordinator";
        } else if (condition instanceof Condition.NoCoordinator) {
            return "nobody is coordinator";
        } else if (condition instanceof Condition.CoordinatorOf coordinators) {
            return pairs(coordinators.coordinators(), " follows ");
        } else if (condition instanceof Condition.Members members) {
            return "listed: " + String.join(", ", members.servers());
        } else if (condition instanceof Condition.Ranks ranks) {
            return pairs(ranks.ranks(), " has rank ");
        } else if (condition instanceof Condition.UsersSeen seen) {
            return seen.client() + " sees the users " + String.join(", ", seen.names());
        } else if (condition instanceof Condition.ChannelsSeen seen) {
            return seen.client() + " sees the channels " + String.join(", ", seen.names());
        } else if (condition instanceof Condition.ReceivedMessage received) {
            return received.client() + " received \"" + received.message() + "\" on " + received.topic();
        } else if (condition instanceof Condition.ReceivedCount received) {
            return received.client() + " received at least " + received.count() + " on " + received.topic();
        } else if (condition instanceof Condition.HistorySeen seen) {
            return seen.client() + " sees the history " + seen.messages() + " of " + seen.topic();
        } else if (condition instanceof Condition.ClockSpread spread) {
            return "clocks within " + inMillis(spread.most());
        } else if (condition instanceof Condition.ElectionMessages messages) {
            return "exactly " + messages.count() + " election messages";
        }
        throw new IllegalStateException("no words for " + condition);
    }

    private static String inMillis(Duration duration) {
        return duration.toNanos() / 1_000_000.0 + " ms";
    }

    private static String pairs(SortedMap<String, ?> map, String verb) {
        return map.entrySet().stream()
                .map(entry -> entry.getKey() + verb + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
