package io.bellwether.actors.chat;

import io.bellwether.actors.replication.Replica;
import io.bellwether.actors.settings.ClusterSettings;
import io.bellwether.protocol.Names;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.codec.Limits;
import java.util.Optional;

/**
 * What may be written. An objection is a text of the wire, for the client that asked. Lengths of messages are not asked
 * here: the codec refuses a frame that is past a limit.
 */
final class ChatRules {

    private static final String EMPTY_MESSAGE = "A mensagem está vazia";

    private final Replica replica;
    private final Names names;
    private final boolean loginUnique;
    private final boolean loginRequired;

    ChatRules(Replica replica, Limits limits, ClusterSettings settings) {
        this.replica = replica;
        this.names = new Names(limits.maxNameBytes());
        this.loginUnique = settings.loginUnique();
        this.loginRequired = settings.loginRequired();
    }

    /** A repeated login is welcome, unless names are unique: a person who restarts a client comes back. */
    Optional<String> objection(Request.Login login) {
        return names.objection(login.user())
                .or(() -> when(replica.isChannel(login.user()), Names.takenByChannel(login.user())))
                .or(() -> when(loginUnique && replica.isUser(login.user()), Names.USER_EXISTS));
    }

    Optional<String> objection(Request.CreateChannel create) {
        return names.objection(create.channel())
                .or(() -> when(replica.isChannel(create.channel()), Names.CHANNEL_EXISTS))
                .or(() -> when(replica.isUser(create.channel()), Names.takenByUser(create.channel())));
    }

    Optional<String> objection(Request.Publish publish) {
        return unknownSender(publish.user())
                .or(() -> when(
                        !replica.isChannel(publish.channel()),
                        "O canal \"" + publish.channel() + "\" não existe: crie-o primeiro"))
                .or(() -> when(publish.message().isEmpty(), EMPTY_MESSAGE));
    }

    Optional<String> objection(Request.SendDirect send) {
        return unknownSender(send.src())
                .or(() -> when(!replica.isUser(send.dst()), "O usuário \"" + send.dst() + "\" não existe"))
                .or(() -> when(send.message().isEmpty(), EMPTY_MESSAGE));
    }

    private Optional<String> unknownSender(String user) {
        return when(
                loginRequired && !replica.isUser(user),
                "O usuário \"" + user + "\" não fez login: faça login antes de enviar mensagens");
    }

    private static Optional<String> when(boolean broken, String reason) {
        return broken ? Optional.of(reason) : Optional.empty();
    }
}
