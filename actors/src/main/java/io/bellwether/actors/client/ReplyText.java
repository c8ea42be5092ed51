package io.bellwether.actors.client;

import io.bellwether.protocol.Reply;

/**
 * A reply as a client shows it.
 *
 * @param status the wire's word for it
 * @param detail the reason of an error, or the names of a list, separated by {@code ", "}
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
        boolean saysSucesso = reply.service().equals("login") || reply.service().equals("channel");
        return new ReplyText(saysSucesso ? "sucesso" : "OK", "");
    }
}
