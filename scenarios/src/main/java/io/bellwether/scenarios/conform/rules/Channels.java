package io.bellwether.scenarios.conform.rules;

import static io.bellwether.scenarios.conform.Part.REQUEST_REPLY;

import io.bellwether.scenarios.conform.Exchange;
import io.bellwether.scenarios.conform.Question;
import io.bellwether.scenarios.conform.Rule;
import io.bellwether.scenarios.conform.Unobservable;
import java.util.List;

/** What can be published to. */
final class Channels {

    private static final String LIST = "| `channels` | | `channels`: names, and the same list as `users` |";

    private Channels() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of(
                        REQUEST_REPLY,
                        "channel",
                        "the creation of a channel is `sucesso`",
                        "| `channel` | `channel` | `status`: `sucesso` or `erro` |",
                        bench ->
                                bench.server().ask(channel(bench.fresh("sala"))).requireStatus("sucesso")),
                Rule.of(
                        REQUEST_REPLY,
                        "channel-again",
                        "a channel that exists is `erro`, `Canal já existe`",
                        "Creating a channel that exists is `erro` `Canal já existe`.",
                        bench -> {
                            Exchange again = bench.server().ask(channel(bench.channel()));
                            again.requireStatus("erro");
                            again.require(
                                    again.field("description").asText("").equals("Canal já existe"),
                                    "`description` is not `Canal já existe`");
                        }),
                Rule.of(
                        REQUEST_REPLY,
                        "channel-reserved",
                        "no channel may be called `servers`",
                        Sentences.RESERVED,
                        bench -> bench.server().ask(channel("servers")).requireRefusal()),
                Rule.of(
                        REQUEST_REPLY,
                        "channel-as-user",
                        "no channel may take a user's name",
                        Sentences.ONE_THING,
                        bench -> bench.server().ask(channel(bench.user())).requireRefusal()),
                Rule.of(REQUEST_REPLY, "channels", "`channels` lists what was created", LIST, bench -> {
                    String channel = bench.channel();
                    Exchange channels = bench.server().ask(Question.of("channels"));
                    channels.require(
                            channels.names("channels").contains(channel), channel + " was created, and is not listed");
                }),
                Rule.of(REQUEST_REPLY, "channels-as-users", "`channels` gives its list as `users` too", LIST, bench -> {
                    Exchange channels = bench.server().ask(Question.of("channels"));
                    if (channels.field("users").isMissingNode()) {
                        throw new Unobservable("it does not, and need not: this is an extension");
                    }
                    channels.require(
                            channels.names("users").equals(channels.names("channels")),
                            "the two lists are not the same");
                }));
    }

    static Question channel(String name) {
        return Question.of("channel").with("channel", name);
    }
}
