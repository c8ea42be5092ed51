package io.bellwether.actors.chat;

import io.bellwether.actors.edge.Incoming;
import io.bellwether.protocol.Request;
import java.util.Optional;
import java.util.function.Supplier;

/** Judges each request to write by what is safe on disk so far. */
final class WriteGate {

    private final ChatState state;
    private final ChatRules rules;
    private final ChatWrites writes;

    WriteGate(ChatState state, ChatRules rules, ChatWrites writes) {
        this.state = state;
        this.rules = rules;
        this.writes = writes;
    }

    Admission admit(Incoming<Request> incoming) {
        Request request = incoming.request();
        if (isStored(request)) {
            return new Admission.StoredBefore();
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
            return Optional.of("name " + login.user());
        }
        if (request instanceof Request.CreateChannel create) {
            return Optional.of("name " + create.channel());
        }
        return messageId(request).map(id -> "message " + id);
    }

    private boolean isStored(Request request) {
        return messageId(request).filter(state::isStored).isPresent();
    }

    private static Optional<String> messageId(Request request) {
        if (request instanceof Request.Publish publish) {
            return publish.id();
        }
        return request instanceof Request.SendDirect send ? send.id() : Optional.empty();
    }

    private static Admission decide(Optional<String> objection, Supplier<Write> write) {
        return objection.<Admission>map(Admission.Refused::new).orElseGet(() -> new Admission.Admitted(write.get()));
    }
}
