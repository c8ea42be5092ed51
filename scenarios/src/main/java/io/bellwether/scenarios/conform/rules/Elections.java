package io.bellwether.scenarios.conform.rules;

import static io.bellwether.scenarios.conform.Part.REQUEST_REPLY;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.scenarios.conform.Bench;
import io.bellwether.scenarios.conform.Breach;
import io.bellwether.scenarios.conform.Exchange;
import io.bellwether.scenarios.conform.Heard;
import io.bellwether.scenarios.conform.Question;
import io.bellwether.scenarios.conform.Rule;
import io.bellwether.scenarios.conform.Unobservable;
import java.util.List;

/** What can be seen of an election: that a server which is asked takes over, and that the winner says so. */
final class Elections {

    private static final String OK = "or `coordinator`, `epoch`, `rank` *(ext)* | `election`: `OK`, `epoch` *(ext)* |";
    private static final String ANNOUNCEMENT =
            "A coordinator is announced on `servers`: `{service: \"election\", data: {coordinator, timestamp, clock, …}}`.";

    private Elections() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of(REQUEST_REPLY, "election", "a server that is asked for an election says `OK`", OK, bench -> {
                    Exchange asked = ask(bench);
                    asked.require(asked.field("election").asText("").equals("OK"), "`election` is not `OK`");
                }),
                Publications.rule(
                        "announcement", "after an election its winner is announced", ANNOUNCEMENT, Elections::hear),
                Publications.rule("announcement-form", "an announcement names the coordinator", ANNOUNCEMENT, bench -> {
                    Heard heard = hear(bench);
                    Publications.requireText(heard, heard.body(), "service", "election");
                    JsonNode data = heard.body().path("data");
                    heard.require(!data.path("coordinator").asText("").isBlank(), "`data.coordinator` is no name");
                    heard.require(data.path("clock").isIntegralNumber(), "`data.clock` is no whole number");
                    Publications.requireSeconds(heard);
                }));
    }

    private static Heard hear(Bench bench) throws Breach, Unobservable {
        return bench.announcement(() -> ask(bench));
    }

    /** As a server whose rank nobody knows: so it is the lowest. */
    private static Exchange ask(Bench bench) throws Unobservable {
        Exchange asked = bench.server().ask(Question.of("election").with("candidate", bench.fresh("servidor")));
        try {
            asked.requireStatus("erro");
        } catch (Breach accepted) {
            return asked;
        }
        throw new Unobservable(
                "elections are refused from strangers here, which is allowed where a cluster key is set");
    }
}
