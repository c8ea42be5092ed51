package io.bellwether.scenarios.conform.rules;

import static io.bellwether.scenarios.conform.Part.REQUEST_REPLY;

import io.bellwether.scenarios.conform.Bench;
import io.bellwether.scenarios.conform.Breach;
import io.bellwether.scenarios.conform.Exchange;
import io.bellwether.scenarios.conform.Question;
import io.bellwether.scenarios.conform.Rule;
import io.bellwether.scenarios.conform.Unobservable;
import java.util.List;

/** Messages to a channel, and to a person, as their sender sees them. */
final class Messages {

    private static final String OK =
            "| `publish` | `user`, `channel`, `message`, `id` *(ext)* | `status`: `OK` or `erro` |";
    private static final String DIRECT =
            "| `message` | `src`, `dst`, `message`, `id` *(ext)* | `status`: `OK` or `erro` |";
    private static final String NOBODY = "A direct message to a user who does not exist is `erro`.";

    private Messages() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of(REQUEST_REPLY, "publish", "a message to a channel is `OK`", OK, bench -> bench.server()
                        .ask(publish(bench.user(), bench.channel(), bench.fresh("oi")))
                        .requireStatus("OK")),
                Rule.of(
                        REQUEST_REPLY,
                        "publish-nowhere",
                        "a message to a channel that does not exist is `erro`",
                        Sentences.REFUSED_PUBLICATION,
                        bench -> refusedWithMessage(
                                bench.server().ask(publish(bench.user(), bench.fresh("nenhuma"), bench.fresh("oi"))))),
                Rule.of(
                        REQUEST_REPLY,
                        "publish-empty",
                        "an empty message is `erro`",
                        Sentences.REFUSED_PUBLICATION,
                        bench -> refusedWithMessage(bench.server().ask(publish(bench.user(), bench.channel(), "")))),
                Rule.of(
                        REQUEST_REPLY,
                        "publish-reserved",
                        "nobody may publish under `servers`",
                        Sentences.RESERVED,
                        bench -> bench.server()
                                .ask(publish(bench.user(), "servers", bench.fresh("oi")))
                                .requireRefusal()),
                Rule.of(REQUEST_REPLY, "message", "a message to a user is `OK`", DIRECT, bench -> bench.server()
                        .ask(message(bench.user(), bench.otherUser(), bench.fresh("oi")))
                        .requireStatus("OK")),
                Rule.of(
                        REQUEST_REPLY,
                        "message-to-nobody",
                        "a message to a user who does not exist is `erro`",
                        NOBODY,
                        bench -> refusedWithMessage(
                                bench.server().ask(message(bench.user(), bench.fresh("ninguem"), bench.fresh("oi"))))));
    }

    static Question publish(String user, String channel, String text) {
        return Question.of("publish")
                .with("user", user)
                .with("channel", channel)
                .with("message", text);
    }

    static Question message(String from, String to, String text) {
        return Question.of("message").with("src", from).with("dst", to).with("message", text);
    }

    /** Sends what a rule about something else needs to have been sent. */
    static void setUp(Bench bench, Question message) throws Unobservable {
        try {
            bench.server().ask(message).requireStatus("OK");
        } catch (Breach failed) {
            throw new Unobservable("this needs a message, and `" + message.service() + "` does not work");
        }
    }

    private static void refusedWithMessage(Exchange exchange) throws Breach {
        exchange.requireStatus("erro");
        exchange.require(!exchange.field("message").asText("").isBlank(), "`message` does not say why");
    }
}
