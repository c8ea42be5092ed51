package io.bellwether.scenarios.conform.rules;

import static io.bellwether.protocol.Timestamps.isMilliseconds;
import static io.bellwether.scenarios.conform.Part.MESSAGEPACK;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.scenarios.conform.Exchange;
import io.bellwether.scenarios.conform.Question;
import io.bellwether.scenarios.conform.Rule;
import io.bellwether.scenarios.conform.Unobservable;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** The kinds of timestamps: a client gets the kind that it sends. */
final class Timestamps {

    private static final String SAME_KIND =
            "`timestamp` as integer seconds, integer milliseconds, float seconds, or ISO-8601 text (without a zone it is"
                    + " UTC). The reply's is of the same kind.";

    private Timestamps() {}

    static List<Rule> rules() {
        Instant now = Instant.now();
        return List.of(
                kind(
                        "timestamp-seconds",
                        "whole seconds",
                        now.getEpochSecond(),
                        stamp -> stamp.isIntegralNumber() && !isMilliseconds(stamp.doubleValue())),
                kind(
                        "timestamp-millis",
                        "whole milliseconds",
                        now.toEpochMilli(),
                        stamp -> stamp.isIntegralNumber() && isMilliseconds(stamp.doubleValue())),
                kind(
                        "timestamp-float",
                        "float seconds",
                        now.getEpochSecond() + 0.5,
                        stamp -> stamp.isFloatingPointNumber() && !isMilliseconds(stamp.doubleValue())),
                kind("timestamp-text", "ISO-8601 text", "2025-10-09T08:53:20", Timestamps::isIsoText));
    }

    private static Rule kind(String id, String name, Object example, Predicate<JsonNode> ofThatKind) {
        return Rule.of(MESSAGEPACK, id, name + " are answered in kind", SAME_KIND, bench -> {
            Exchange users = bench.server().ask(Question.of("users").with("timestamp", example));
            JsonNode stamp = users.field("timestamp");
            users.require(!users.status().equals("erro"), "a timestamp of " + name + " is refused");
            if (stamp.isMissingNode()) {
                throw new Unobservable("replies carry no timestamp: see reply-timestamp");
            }
            users.require(ofThatKind.test(stamp), "`timestamp` is not " + name);
        });
    }

    private static boolean isIsoText(JsonNode stamp) {
        try {
            io.bellwether.protocol.Timestamps.microsOf(stamp.asText());
            return stamp.isTextual();
        } catch (DateTimeException otherText) {
            return false;
        }
    }
}
