package io.bellwether.scenarios.conform.rules;

import static io.bellwether.scenarios.conform.Part.CLOCKS;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.scenarios.conform.Bench;
import io.bellwether.scenarios.conform.Breach;
import io.bellwether.scenarios.conform.Exchange;
import io.bellwether.scenarios.conform.Question;
import io.bellwether.scenarios.conform.Rule;
import io.bellwether.scenarios.conform.Unobservable;
import java.util.List;
import java.util.function.LongFunction;

/** Lamport's clock as a client sees it, and the physical one. */
final class Clocks {

    private static final String BOTH_PLACES =
            "`clock` in `data`, or outside, or nowhere: then the receiver ticks and does not merge. The reply carries it"
                    + " in both places.";
    private static final String REFUSED =
            "A negative, absurd (over 2⁵³) or non-integer clock is refused, never merged.";
    private static final String TIME = "| `clock` | | `time`: seconds, `time_us` *(ext)*: microseconds |";
    private static final String ADJUST =
            "An adjustment is refused unless it comes in the newest epoch's name and is" + " within the step limit.";
    private static final long AHEAD = 1_000;
    private static final int TIMES = 3;
    private static final long ABSURD = (1L << 53) + 1;
    private static final double MICROS_PER_SECOND = 1e6;

    private Clocks() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of(CLOCKS, "clock-in-data", "a reply's `data` carries a clock", BOTH_PLACES, bench -> {
                    Exchange users = bench.server().ask(Question.of("users"));
                    requireClock(users, users.reply().path("data").path("clock"), "`data`");
                }),
                Rule.of(CLOCKS, "clock-at-top", "a reply carries the same clock beside `data`", BOTH_PLACES, bench -> {
                    Exchange users = bench.server().ask(Question.of("users"));
                    JsonNode clock = users.reply().path("clock");
                    requireClock(users, clock, "the reply itself");
                    users.require(clock.longValue() == users.clock(), "the two clocks of the reply are not the same");
                }),
                Rule.of(CLOCKS, "clock-grows", "a server's clock grows with each reply", Sentences.LAMPORT, bench -> {
                    long before = bench.server().ask(Question.of("users")).clock();
                    Exchange after = bench.server().ask(Question.of("channels"));
                    after.require(after.clock() > before, "the reply before this one carried " + before);
                }),
                Rule.of(
                        CLOCKS,
                        "clock-merged",
                        "a reply's clock is above its request's",
                        Sentences.LAMPORT,
                        bench -> merged(bench, clock -> Question.of("users").with("clock", clock))),
                Rule.of(
                        CLOCKS,
                        "clock-merged-at-top",
                        "a clock beside `data` counts as well",
                        BOTH_PLACES,
                        bench -> merged(bench, clock -> Question.of("users").beside("clock", clock))),
                refused("clock-negative", "a negative clock is refused", -1),
                refused("clock-fraction", "a clock that is no integer is refused", 1.5),
                refused("clock-text", "a clock that is a text is refused", "7"),
                Rule.of(CLOCKS, "clock-service", "`clock` tells the time in whole seconds", TIME, bench -> {
                    Exchange clock = bench.server().ask(Question.of("clock"));
                    JsonNode time = clock.field("time");
                    clock.require(time.isIntegralNumber(), "`time` is not a whole number of seconds");
                    JsonNode micros = clock.field("time_us");
                    clock.require(
                            micros.isMissingNode()
                                    || micros.isIntegralNumber()
                                            && Math.abs(micros.doubleValue() / MICROS_PER_SECOND - time.doubleValue())
                                                    <= 1,
                            "`time_us` is not the same time in microseconds");
                }),
                Rule.of(CLOCKS, "adjust", "a stranger's adjustment is refused", ADJUST, Clocks::strangersAdjustment));
    }

    /** Comes last of all, because a server that merges such a clock keeps it. */
    static Rule absurd() {
        return Rule.of(CLOCKS, "clock-absurd", "a clock over 2⁵³ is refused, and not merged", REFUSED, bench -> {
            Exchange users = bench.server().ask(Question.of("users").with("clock", ABSURD));
            users.requireStatus("erro");
            Exchange after = bench.server().ask(Question.of("users"));
            after.require(after.clock() < ABSURD / 2, "the clock of the request before this one was merged");
        });
    }

    private static Rule refused(String id, String says, Object clock) {
        return Rule.of(CLOCKS, id, says, REFUSED, bench -> bench.server()
                .ask(Question.of("users").with("clock", clock))
                .requireStatus("erro"));
    }

    /** More than once: somebody else's request can lift a clock as far between two of ours. */
    private static void merged(Bench bench, LongFunction<Question> carrying) throws Breach, Unobservable {
        for (int time = 0; time < TIMES; time++) {
            long ahead = bench.server().ask(Question.of("users")).clock() + AHEAD;
            Exchange exchange = bench.server().ask(carrying.apply(ahead));
            exchange.require(exchange.clock() > ahead, "its clock is not above the request's");
        }
    }

    private static void requireClock(Exchange exchange, JsonNode clock, String where) throws Breach {
        exchange.require(
                clock.isIntegralNumber() && clock.longValue() >= 0, "there is no clock, a whole number, in " + where);
    }

    /** One second; if it is accepted, it is taken back at once. */
    private static void strangersAdjustment(Bench bench) throws Breach, Unobservable {
        Exchange adjusted = bench.server().ask(Question.of("adjust").with("adjustment", 1));
        if (adjusted.status().equals("OK")) {
            bench.server().ask(Question.of("adjust").with("adjustment", -1));
        }
        adjusted.requireStatus("erro");
    }
}
