package io.bellwether.scenarios.conform.rules;

import static io.bellwether.scenarios.conform.Part.MESSAGEPACK;

import io.bellwether.scenarios.conform.Exchange;
import io.bellwether.scenarios.conform.Question;
import io.bellwether.scenarios.conform.Rule;
import io.bellwether.scenarios.conform.wire.JsonTree;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The other ways in which people's clients write the same. */
final class Dialects {

    private static final String JSON = "A request whose first byte is `{` is JSON: it is answered in JSON.";
    private static final String ACCEPTED =
            "Strings that are sent as `bin`; fields in any order; fields that it does not" + " know, which it ignores.";

    private Dialects() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of(MESSAGEPACK, "json", "JSON is answered in JSON", JSON, bench -> {
                    Exchange users = bench.server().askInJson(Question.of("users"));
                    users.require(JsonTree.looksLikeIt(users.body()), "the answer does not begin with `{`");
                    users.require(users.reply().has("service"), "the answer is another one");
                }),
                Rule.of(MESSAGEPACK, "json-broken", "JSON that is cut short is refused in JSON", JSON, bench -> {
                    Exchange refused =
                            bench.server().ask("{\"service\": \"users\", \"data\": {".getBytes(StandardCharsets.UTF_8));
                    refused.require(JsonTree.looksLikeIt(refused.body()), "the answer does not begin with `{`");
                    refused.requireRefusal();
                }),
                Rule.of(
                        MESSAGEPACK,
                        "json-same",
                        "what JSON says, MessagePack reads",
                        "One frame is one map, in MessagePack, or in JSON if its first byte is `{`.",
                        bench -> {
                            String user = bench.fresh("joao");
                            bench.server().askInJson(Logins.login(user)).requireStatus("sucesso");
                            Exchange users = bench.server().ask(Question.of("users"));
                            users.require(
                                    users.names("users").contains(user),
                                    user + " logged in by JSON, and is not listed in MessagePack");
                        }),
                Rule.of(
                        MESSAGEPACK,
                        "text-as-bin",
                        "text that is sent as `bin` is text",
                        ACCEPTED,
                        bench -> bench.server()
                                .ask(Logins.login(bench.fresh("bin")).withTextAsBin())
                                .requireStatus("sucesso")),
                Rule.of(
                        MESSAGEPACK,
                        "unknown-fields",
                        "fields that are not known are ignored",
                        ACCEPTED,
                        bench -> bench.server()
                                .ask(Logins.login(bench.fresh("ana"))
                                        .with("mood", "good")
                                        .beside("version", 7))
                                .requireStatus("sucesso")),
                Rule.of(
                        MESSAGEPACK,
                        "channel-in-name",
                        "a channel's name may stand in `name`",
                        "A channel's name as `channel`, or as `name`.",
                        bench -> bench.server()
                                .ask(Question.of("channel").with("name", bench.fresh("sala")))
                                .requireStatus("sucesso")));
    }
}
