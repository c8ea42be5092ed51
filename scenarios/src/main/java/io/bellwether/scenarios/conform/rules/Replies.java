package io.bellwether.scenarios.conform.rules;

import static io.bellwether.scenarios.conform.Part.MESSAGEPACK;
import static io.bellwether.scenarios.conform.Part.REQUEST_REPLY;

import io.bellwether.scenarios.conform.Breach;
import io.bellwether.scenarios.conform.Exchange;
import io.bellwether.scenarios.conform.Question;
import io.bellwether.scenarios.conform.Rule;
import io.bellwether.scenarios.conform.wire.MessagePackTree;
import io.bellwether.scenarios.conform.wire.ReadableFrame;
import io.bellwether.scenarios.conform.wire.UnreadableFrame;
import java.util.List;

/** That a request is answered, and the form of every reply. */
final class Replies {

    private static final String ALWAYS =
            "A reply is always `{service, data: {status, …, description, message, timestamp,"
                    + " clock}, clock}`, an error too.";
    private static final String ONE_FRAME =
            "Each request gets one reply: to a plain REQ, one frame behind the empty delimiter.";

    private Replies() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of(
                                REQUEST_REPLY,
                                "answered",
                                "a request is answered",
                                Sentences.NO_ROLE_DIES,
                                bench ->
                                        bench.server().ask(Question.of("users")).frames())
                        .asBasis(),
                Rule.of(
                                MESSAGEPACK,
                                "messagepack-map",
                                "a reply to MessagePack is one MessagePack map",
                                "One frame is one map, in MessagePack, or in JSON if its first byte is `{`.",
                                bench -> readable(bench.server().ask(Question.of("users"))))
                        .asBasis(),
                Rule.of(REQUEST_REPLY, "envelope", "the reply is one frame behind the delimiter", ONE_FRAME, bench -> {
                    Exchange users = bench.server().ask(Question.of("users"));
                    List<byte[]> frames = users.frames();
                    users.require(
                            frames.size() == 2 && frames.get(0).length == 0,
                            "the reply came in " + frames.size() + " frames; expected an empty one and the body");
                }),
                Rule.of(REQUEST_REPLY, "one-reply", "one request gets one reply", ONE_FRAME, bench -> {
                    Exchange users = bench.server().ask(Question.of("users"));
                    users.frames();
                    var more = bench.server().unasked();
                    users.require(
                            more.isEmpty(),
                            "a second reply came: "
                                    + more.map(ReadableFrame::of).orElse(""));
                }),
                Rule.of(REQUEST_REPLY, "reply-service", "a reply names the service", ALWAYS, bench -> {
                    for (String service : List.of("users", "channels")) {
                        Exchange exchange = bench.server().ask(Question.of(service));
                        exchange.require(
                                exchange.reply().path("service").asText("").equals(service),
                                "`service` is not `" + service + "`");
                    }
                }),
                Rule.of(REQUEST_REPLY, "reply-data", "a reply holds a map `data`", ALWAYS, bench -> {
                    Exchange users = bench.server().ask(Question.of("users"));
                    users.require(users.reply().path("data").isObject(), "there is no map `data`");
                }),
                Rule.of(
                        REQUEST_REPLY,
                        "reply-fields",
                        "a reply has `status`, `description` and `message`",
                        ALWAYS,
                        bench -> {
                            Exchange users = bench.server().ask(Question.of("users"));
                            for (String field : List.of("status", "description", "message")) {
                                users.require(users.field(field).isTextual(), "there is no text `" + field + "`");
                            }
                        }),
                Rule.of(REQUEST_REPLY, "reply-timestamp", "a reply has a `timestamp`", ALWAYS, bench -> {
                    Exchange users = bench.server().ask(Question.of("users"));
                    users.require(
                            users.field("timestamp").isNumber()
                                    || users.field("timestamp").isTextual(),
                            "there is no `timestamp`");
                }));
    }

    private static void readable(Exchange exchange) throws Breach {
        try {
            exchange.require(MessagePackTree.read(exchange.body()).isObject(), "the answer is not a map");
        } catch (UnreadableFrame unreadable) {
            throw exchange.breach("the answer cannot be read: " + unreadable.getMessage());
        }
    }
}
