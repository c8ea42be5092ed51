package io.bellwether.scenarios.conform.mistake;

import static io.bellwether.scenarios.conform.mistake.Mistake.accepted;
import static io.bellwether.scenarios.conform.mistake.Mistake.dataOf;
import static io.bellwether.scenarios.conform.mistake.Mistake.replies;
import static io.bellwether.scenarios.conform.mistake.Mistake.requests;
import static io.bellwether.scenarios.conform.mistake.Mistake.status;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/** Users, channels and messages that are not treated as agreed. */
final class ChatMistakes {

    private ChatMistakes() {}

    static List<Mistake> all() {
        return List.of(
                Mistake.of("forgets users")
                        .atServer(dataOf("users", data -> data.putArray("users")))
                        .breaks("users", "json-same"),
                Mistake.of("says OK to a login")
                        .atServer(accepted("login", "OK"))
                        .breaks("login", "json-same", "text-as-bin", "unknown-fields"),
                Mistake.of("says OK to a channel")
                        .atServer(accepted("channel", "OK"))
                        .breaks("channel", "channel-in-name"),
                Mistake.of("says sucesso to a publication")
                        .atServer(accepted("publish", "sucesso"))
                        .breaks("publish"),
                Mistake.of("says sucesso to a direct message")
                        .atServer(accepted("message", "sucesso"))
                        .breaks("message"),
                Mistake.of("lets nobody come back")
                        .atServer(secondLoginIsRefused())
                        .breaks("login-again"),
                accepts("nameless users", "sucesso", (service, data) -> isLogin(service, data, ""))
                        .breaks("login-empty"),
                accepts("a user called servers", "sucesso", (service, data) -> isLogin(service, data, "servers"))
                        .breaks("login-reserved"),
                accepts(
                                "a user who is called as a channel",
                                "sucesso",
                                (service, data) -> service.equals("login")
                                        && data.path("user").asText().startsWith("sala"))
                        .breaks("login-as-channel"),
                accepts(
                                "a channel that exists",
                                "sucesso",
                                (service, data) -> service.equals("channel")
                                        && !data.path("channel")
                                                .asText("servers")
                                                .equals("servers")
                                        && !data.path("channel").asText().startsWith("ana")
                                        && !data.has("clock"))
                        .breaks("channel-again"),
                accepts(
                                "a channel called servers",
                                "sucesso",
                                (service, data) -> service.equals("channel")
                                        && data.path("channel").asText().equals("servers"))
                        .breaks("channel-reserved"),
                accepts(
                                "a channel that is called as a user",
                                "sucesso",
                                (service, data) -> service.equals("channel")
                                        && data.path("channel").asText().startsWith("ana"))
                        .breaks("channel-as-user"),
                Mistake.of("forgets channels")
                        .atServer(dataOf("channels", data -> {
                            data.putArray("channels");
                            data.putArray("users");
                        }))
                        .breaks("channels"),
                Mistake.of("lists users where channels were asked for")
                        .atServer(dataOf(
                                "channels", data -> data.putArray("users").add("ana")))
                        .breaks("channels-as-users"),
                accepts("a message to nowhere", "OK", (service, data) -> data.path("channel")
                                .asText()
                                .startsWith("nenhuma"))
                        .breaks("publish-nowhere"),
                accepts(
                                "an empty message",
                                "OK",
                                (service, data) -> service.equals("publish")
                                        && data.path("message").asText().isEmpty())
                        .breaks("publish-empty"),
                accepts(
                                "publications under servers",
                                "OK",
                                (service, data) -> service.equals("publish")
                                        && data.path("channel").asText().equals("servers"))
                        .breaks("publish-reserved"),
                accepts("a message to nobody", "OK", (service, data) -> data.path("dst")
                                .asText()
                                .startsWith("ninguem"))
                        .breaks("message-to-nobody"),
                Mistake.of("gives no reason for refusing a message")
                        .atServer(dataOf("publish", data -> data.put("message", "")))
                        .breaks("publish-nowhere", "publish-empty"),
                Mistake.of("tells history from its end")
                        .atServer(dataOf("history", ChatMistakes::reverse))
                        .breaks("history-order", "history-pages", "history-same", "cursor-elsewhere"),
                Mistake.of("begins every page anew")
                        .atServer(requests(request -> Tree.data(request).remove("after")))
                        .breaks("history-pages"),
                Mistake.of("has an empty history")
                        .atServer(dataOf("history", data -> data.putArray("messages")))
                        .breaks("history", "history-of-user"),
                Mistake.of("has no history").atServer(requests(request -> {
                    if (Tree.service(request).equals("history")) {
                        request.put("service", "historia");
                    }
                })),
                Mistake.of("does not look at ids")
                        .atServer(requests(request -> Tree.data(request).remove("id")))
                        .breaks("repeated-id", "repeated-id-elsewhere"),
                Mistake.of("knows no elections")
                        .atServer(dataOf("election", data -> data.remove("election")))
                        .breaks("election"));
    }

    static void reverse(ObjectNode data) {
        if (data.path("messages") instanceof ArrayNode messages) {
            ArrayNode reversed = messages.deepCopy();
            messages.removeAll();
            for (int i = reversed.size() - 1; i >= 0; i--) {
                messages.add(reversed.get(i));
            }
        }
    }

    private static Mistake accepts(String what, String status, BiPredicate<String, ObjectNode> when) {
        return Mistake.of("accepts " + what).atServer(status(status, when));
    }

    private static boolean isLogin(String service, ObjectNode data, String user) {
        return service.equals("login") && data.path("user").asText("-").equals(user);
    }

    private static UnaryOperator<Replier> secondLoginIsRefused() {
        Set<String> known = new HashSet<>();
        return replies((request, reply) -> {
            String user = Tree.data(request).path("user").asText();
            if (Tree.service(request).equals("login") && !known.add(user)) {
                Tree.data(reply).put("status", "erro").put("description", "once is enough");
            }
        });
    }
}
