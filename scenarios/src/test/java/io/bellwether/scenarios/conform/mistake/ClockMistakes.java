package io.bellwether.scenarios.conform.mistake;

import static io.bellwether.scenarios.conform.mistake.Mistake.dataOf;
import static io.bellwether.scenarios.conform.mistake.Mistake.replies;
import static io.bellwether.scenarios.conform.mistake.Mistake.requests;
import static io.bellwether.scenarios.conform.mistake.Mistake.status;

import java.util.List;
import java.util.function.UnaryOperator;

/** Clocks that stand, hide, or believe what they are told. */
final class ClockMistakes {

    private ClockMistakes() {}

    static List<Mistake> all() {
        return List.of(
                Mistake.of("the clock is only within data")
                        .atServer(replies((request, reply) -> reply.remove("clock")))
                        .breaks("clock-at-top"),
                Mistake.of("the clock is only beside data")
                        .atServer(replies((request, reply) -> Tree.data(reply).remove("clock")))
                        .breaks("clock-in-data"),
                Mistake.of("replies carry no clock")
                        .atServer(replies((request, reply) -> {
                            reply.remove("clock");
                            Tree.data(reply).remove("clock");
                        }))
                        .breaks("clock-at-top", "clock-in-data"),
                Mistake.of("the clock stands")
                        .atServer(replies((request, reply) -> {
                            reply.put("clock", 5);
                            Tree.data(reply).put("clock", 5);
                        }))
                        .breaks("clock-grows", "clock-merged", "clock-merged-at-top"),
                Mistake.of("the clock is a text")
                        .atServer(replies((request, reply) -> {
                            reply.put("clock", "5");
                            Tree.data(reply).put("clock", "5");
                        }))
                        .breaks("clock-at-top", "clock-in-data"),
                Mistake.of("does not look at clocks")
                        .atServer(requests(request -> {
                            request.remove("clock");
                            Tree.data(request).remove("clock");
                        }))
                        .breaks(
                                "clock-merged",
                                "clock-merged-at-top",
                                "clock-negative",
                                "clock-fraction",
                                "clock-text",
                                "clock-absurd",
                                "nothing-stored"),
                Mistake.of("does not look at clocks beside data")
                        .atServer(requests(request -> request.remove("clock")))
                        .breaks("clock-merged-at-top"),
                Mistake.of("serves those with a negative clock")
                        .atServer(status(
                                "OK", (service, data) -> data.path("clock").asLong() < 0))
                        .breaks("clock-negative"),
                Mistake.of("refuses an absurd clock, and merges it")
                        .atServer(mergesTheAbsurd())
                        .breaks("clock-absurd"),
                Mistake.of("tells the time in fractions")
                        .atServer(dataOf("clock", data -> data.put("time", 1_760_000_000.5)))
                        .breaks("clock-service"),
                Mistake.of("tells two times")
                        .atServer(dataOf("clock", data -> data.put("time_us", 1L)))
                        .breaks("clock-service"),
                Mistake.of("lets anybody adjust its clock")
                        .atServer(status("OK", (service, data) -> service.equals("adjust")))
                        .breaks("adjust"));
    }

    private static UnaryOperator<Replier> mergesTheAbsurd() {
        long[] clock = {0};
        return replies((request, reply) -> {
            clock[0] = Math.max(clock[0], Tree.data(request).path("clock").asLong());
            if (clock[0] > 1L << 53) {
                reply.put("clock", clock[0]);
                Tree.data(reply).put("clock", clock[0]);
            }
        });
    }
}
