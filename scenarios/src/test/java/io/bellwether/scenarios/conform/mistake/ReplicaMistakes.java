package io.bellwether.scenarios.conform.mistake;

import static io.bellwether.scenarios.conform.mistake.Mistake.dataOf;
import static io.bellwether.scenarios.conform.mistake.Mistake.requests;
import static io.bellwether.scenarios.conform.mistake.Mistake.status;

import java.util.List;

/** A second server that is not the same system. */
final class ReplicaMistakes {

    private ReplicaMistakes() {}

    static List<Mistake> all() {
        return List.of(
                Mistake.of("the other server never hears of users")
                        .atSecond(dataOf("users", data -> data.putArray("users")))
                        .breaks("login-spreads"),
                Mistake.of("the other server never hears of channels")
                        .atSecond(dataOf("channels", data -> data.putArray("channels")))
                        .breaks("channel-spreads"),
                Mistake.of("the other server takes no messages for channels")
                        .atSecond(status("erro", (service, data) -> service.equals("publish")))
                        .breaks("publish-elsewhere", "repeated-id-elsewhere"),
                Mistake.of("the other server takes no messages for users")
                        .atSecond(status("erro", (service, data) -> service.equals("message")))
                        .breaks("message-elsewhere"),
                Mistake.of("the other server has a history of its own")
                        .atSecond(dataOf("history", data -> data.putArray("messages")))
                        .breaks("history-spreads"),
                Mistake.of("the other server tells history from its end")
                        .atSecond(dataOf("history", ChatMistakes::reverse))
                        .breaks("history-same"),
                Mistake.of("the other server does not understand cursors")
                        .atSecond(requests(request -> Tree.data(request).remove("after")))
                        .breaks("cursor-elsewhere"),
                Mistake.of("the other server does not look at ids")
                        .atSecond(requests(request -> Tree.data(request).remove("id")))
                        .breaks("repeated-id-elsewhere"));
    }
}
