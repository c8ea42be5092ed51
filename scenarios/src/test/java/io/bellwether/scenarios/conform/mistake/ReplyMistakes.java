package io.bellwether.scenarios.conform.mistake;

import static io.bellwether.scenarios.conform.mistake.Mistake.dataOf;
import static io.bellwether.scenarios.conform.mistake.Mistake.replies;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.scenarios.conform.wire.JsonTree;
import io.bellwether.scenarios.conform.wire.MessagePackTree;
import java.util.List;

/** Replies in a form that they should not have. */
final class ReplyMistakes {

    private static final byte[] GARBAGE = {(byte) 0xc1, (byte) 0xff, 0, 7};

    private ReplyMistakes() {}

    static List<Mistake> all() {
        return List.of(
                Mistake.of("none"),
                Mistake.of("answers garbage")
                        .atServer(right -> request -> Replier.plainly(GARBAGE))
                        .breaks("messagepack-map"),
                Mistake.of("answers MessagePack in JSON")
                        .atServer(right -> request -> Replier.plainly(JsonTree.write(
                                Tree.of(right.answer(request).get(0).get(1)))))
                        .breaks("messagepack-map"),
                Mistake.of("answers JSON in MessagePack")
                        .atServer(right -> request -> Replier.plainly(MessagePackTree.write(
                                Tree.of(right.answer(request).get(0).get(1)))))
                        .breaks("json", "json-broken"),
                Mistake.of("answers without a delimiter")
                        .atServer(right -> request ->
                                List.of(List.of(right.answer(request).get(0).get(1))))
                        .breaks("envelope"),
                Mistake.of("answers everything twice")
                        .atServer(right -> request -> {
                            List<byte[]> reply = right.answer(request).get(0);
                            return List.of(reply, reply);
                        })
                        .breaks("one-reply"),
                Mistake.of("names no service in replies")
                        .atServer(replies((request, reply) -> reply.remove("service")))
                        .breaks("reply-service", "error-form", "json"),
                Mistake.of("replies are flat")
                        .atServer(replies((request, reply) -> {
                            ObjectNode data = Tree.data(reply);
                            reply.remove("data");
                            reply.setAll(data);
                        }))
                        .breaks("reply-data", "clock-in-data", "error-form"),
                Mistake.of("replies have no description")
                        .atServer(replies((request, reply) -> Tree.data(reply).remove("description")))
                        .breaks("reply-fields", "error-form", "channel-again"),
                Mistake.of("replies have no timestamp")
                        .atServer(replies((request, reply) -> Tree.data(reply).remove("timestamp")))
                        .breaks("reply-timestamp"),
                Mistake.of("replies have timestamps in whole seconds, whatever was asked in")
                        .atServer(replies((request, reply) -> Tree.data(reply).put("timestamp", 1_760_000_000)))
                        .breaks("timestamp-millis", "timestamp-float", "timestamp-text"),
                Mistake.of("replies have timestamps in milliseconds, whatever was asked in")
                        .atServer(replies((request, reply) -> Tree.data(reply).put("timestamp", 1_760_000_000_000L)))
                        .breaks("timestamp-seconds", "timestamp-float", "timestamp-text"),
                Mistake.of("lists users as numbers")
                        .atServer(dataOf("users", data -> data.putArray("users").add(7)))
                        .breaks("users", "json-same", "nothing-stored"),
                Mistake.of("does not take bin for text")
                        .atServer(Mistake.status(
                                "erro",
                                (service, data) -> service.equals("login")
                                        && data.path("user").asText().startsWith("bin")))
                        .breaks("text-as-bin"),
                Mistake.of("refuses what it does not know")
                        .atServer(right -> request -> Tree.of(request).has("version")
                                ? Mistake.status("erro", (service, data) -> true)
                                        .apply(right)
                                        .answer(request)
                                : right.answer(request))
                        .breaks("unknown-fields"),
                Mistake.of("knows no other name for a channel")
                        .atServer(Mistake.status(
                                "erro", (service, data) -> service.equals("channel") && data.has("name")))
                        .breaks("channel-in-name"));
    }
}
