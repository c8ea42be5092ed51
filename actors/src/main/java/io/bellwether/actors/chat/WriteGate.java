package io.bellwether.actors.chat;

import io.bellwether.actors.edge.Incoming;
import io.bellwether.actors.replication.Replica;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.StoredWrite;
import io.bellwether.protocol.WriteBody;
import java.util.Optional;
import java.util.function.Supplier;

/** Judges each request to write by what is safe on disk so far. */
final class WriteGate {

    private final Replica replica;
    private final ChatRules rules;
    private final ChatWrites writes;

    WriteGate(Replica replica, ChatRules rules, ChatWrites writes) {
        this.replica = replica;
        this.rules = rules;
        this.writes = writes;
    }

    Admission admit(Incoming<Request> incoming) {
        Request request = incoming.request();
        Optional<StoredWrite> stored = messageId(request).flatMap(replica::message);
        if (stored.isPresent()) {
            return new Admission.StoredBefore(stored.get());
        }
        if (request instanceof Request.Login login) {
            return decide(rules.objection(login), () -> writes.of(incoming, login));
        }
        if (request instanceof Request.CreateChannel create) {
            return decide(rules.objection(create), () -> writes.of(incoming, create));
        }
        if (request instanceof Request.Publish publish) {
            return decide(rules.objection(publish), () -> writes.of(incoming, publish));
        }
        if (request instanceof Request.SendDirect send) {
            return decide(rules.objection(send), () -> writes.of(incoming, send));
        }
        return new Admission.Refused("O serviço \"" + request.service() + "\" não é de um servidor de mensagens");
    }

    /** The name or message id that a request is about; two requests about the same one are judged one after the other. */
    Optional<String> subject(Request request) {
        if (request instanceof Request.Login login) {
            return Optional.of(ofName(login.user()));
        }
        if (request instanceof Request.CreateChannel create) {
            return Optional.of(ofName(create.channel()));
        }
        return messageId(request).map(WriteGate::ofMessage);
    }

    /** The subject of a write that another server accepted. */
    static String subject(StoredWrite write) {
        if (write.body() instanceof WriteBody.LoggedIn login) {
            return ofName(login.user());
        }
        if (write.body() instanceof WriteBody.ChannelCreated created) {
            return ofName(created.channel());
        }
        return ofMessage(write.id());
    }

    private static String ofName(String name) {
        return "name " + name;
    }

    private static String ofMessage(String id) {
        return "message " + id;
    }

    private static Optional<String> messageId(Request request) {
        if (request instanceof Request.Publish publish) {
            return publish.id();
        }
        return request instanceof Request.SendDirect send ? send.id() : Optional.empty();
    }

    private static Admission decide(Optional<String> objection, Supplier<ClientWrite> write) {
        return objection.<Admission>map(Admission.Refused::new).orElseGet(() -> new Admission.Admitted(write.get()));
    }
}
