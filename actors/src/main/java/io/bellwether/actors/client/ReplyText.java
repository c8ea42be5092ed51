package io.bellwether.actors.client;

import io.bellwether.protocol.Publication;
import io.bellwether.protocol.Reply;
import java.util.List;

/**
 * A reply as a client shows it.
 *
 * @param status the wire's word for it
 * @param detail the reason of an error, or the names of a list or the texts of a history, separated by {@code ", "}
 */
record ReplyText(String status, String detail) {

    static ReplyText of(Reply reply) {
        if (reply instanceof Reply.Refused refused) {
            return new ReplyText("erro", refused.reason());
        }
        if (reply instanceof Reply.Users users) {
            return new ReplyText("OK", String.join(", ", users.users()));
        }
        if (reply instanceof Reply.Channels channels) {
            return new ReplyText("OK", String.join(", ", channels.channels()));
        }
        if (reply instanceof Reply.HistoryPage page) {
            return new ReplyText("OK", String.join(", ", texts(page)));
        }
        boolean saysSucesso = reply.service().equals("login") || reply.service().equals("channel");
        return new ReplyText(saysSucesso ? "sucesso" : "OK", "");
    }

    /** The texts of a page of history, oldest first. */
    static List<String> texts(Reply.HistoryPage page) {
        return page.messages().stream().map(stored -> text(stored.message())).toList();
    }

    private static String text(Publication publication) {
        if (publication instanceof Publication.ChannelMessage message) {
            return message.message();
        }
        return publication instanceof Publication.DirectMessage message ? message.message() : "";
    }
}
