package io.bellwether.scenarios.conform.rules;

import static io.bellwether.scenarios.conform.Part.MESSAGEPACK;
import static io.bellwether.scenarios.conform.Part.REQUEST_REPLY;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.scenarios.conform.Bench;
import io.bellwether.scenarios.conform.Breach;
import io.bellwether.scenarios.conform.Exchange;
import io.bellwether.scenarios.conform.Need;
import io.bellwether.scenarios.conform.Part;
import io.bellwether.scenarios.conform.Question;
import io.bellwether.scenarios.conform.Rule;
import io.bellwether.scenarios.conform.Trial;
import io.bellwether.scenarios.conform.Unobservable;
import java.util.ArrayList;
import java.util.List;

/** The reference, asked about servers that it knows: a made-up one would be taken for a member of the cluster. */
final class References {

    private static final String LIST = "| `list` | | `list`: `[{name, rank, address (ext)}]` |";
    private static final String RANK = "| `rank` | `user`: the server's name, `address` *(ext)* | `rank`: at least 1 |";
    private static final String HEARTBEAT = "| `heartbeat` | `user`: the server's name | `status`: `OK` |";
    private static final String FOR_EVER = "A server's name keeps its rank for ever, and no two names share one.";

    private References() {}

    static List<Rule> rules() {
        return List.of(
                rule(
                                REQUEST_REPLY,
                                "reference",
                                "the reference answers",
                                Sentences.NO_ROLE_DIES,
                                bench -> bench.reference()
                                        .ask(Question.of("list"))
                                        .reply())
                        .asBasis(),
                rule(REQUEST_REPLY, "list", "`list` gives names and ranks", LIST, bench -> {
                    Exchange list = bench.reference().ask(Question.of("list"));
                    list.require(list.field("list").isArray(), "`list` is not a list");
                    for (JsonNode server : list.field("list")) {
                        list.require(!server.path("name").asText("").isBlank(), "a server has no `name`");
                        list.require(server.path("rank").isIntegralNumber(), "a server has no `rank`");
                    }
                }),
                rule(REQUEST_REPLY, "list-ranks", "no two servers share a rank", FOR_EVER, bench -> {
                    Exchange list = bench.reference().ask(Question.of("list"));
                    List<Integer> ranks = new ArrayList<>();
                    list.field("list")
                            .forEach(server -> ranks.add(server.path("rank").asInt()));
                    list.require(ranks.stream().distinct().count() == ranks.size(), "ranks are " + ranks);
                }),
                rule(REQUEST_REPLY, "rank", "`rank` is a whole number from 1", RANK, bench -> {
                    Exchange rank = bench.reference().ask(named("rank", aServer(bench)));
                    JsonNode given = rank.field("rank");
                    rank.require(given.isIntegralNumber() && given.longValue() >= 1, "`rank` is not at least 1");
                }),
                rule(REQUEST_REPLY, "rank-kept", "a name keeps its rank", FOR_EVER, bench -> {
                    String server = aServer(bench);
                    JsonNode first =
                            bench.reference().ask(named("rank", server)).field("rank");
                    Exchange again = bench.reference().ask(named("rank", server));
                    again.require(again.field("rank").equals(first), "it was " + first + " the time before");
                }),
                rule(REQUEST_REPLY, "heartbeat", "a heartbeat is `OK`", HEARTBEAT, bench -> bench.reference()
                        .ask(named("heartbeat", aServer(bench)))
                        .requireStatus("OK")),
                rule(
                        MESSAGEPACK,
                        "reference-malformed",
                        "the reference refuses what is not MessagePack, and lives",
                        Sentences.NO_ROLE_DIES,
                        bench -> {
                            bench.reference().ask(Malformed.NEVER_USED).requireStatus("erro");
                            bench.reference().ask(Question.of("list")).reply();
                        }));
    }

    private static Rule rule(Part part, String id, String says, String sentence, Trial trial) {
        return Rule.of(part, id, says, sentence, trial).needs(Need.REFERENCE);
    }

    private static Question named(String service, String server) {
        return Question.of(service).with("user", server);
    }

    private static String aServer(Bench bench) throws Unobservable, Breach {
        for (JsonNode server : bench.reference().ask(Question.of("list")).field("list")) {
            if (server.path("name").isTextual()) {
                return server.path("name").textValue();
            }
        }
        throw new Unobservable("the reference lists no server that it could be asked about");
    }
}
