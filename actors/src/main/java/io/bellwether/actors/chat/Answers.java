package io.bellwether.actors.chat;

import io.bellwether.actors.edge.Incoming;
import io.bellwether.actors.event.NodeEvent.RequestRefused;
import io.bellwether.actors.event.NodeEvent.StoreRefused;
import io.bellwether.actors.event.NodeEvent.WriteAccepted;
import io.bellwether.actors.port.EventSink;
import io.bellwether.actors.port.Store.UnreadableException;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.StoredWrite;

/** What clients are told of their writes, and that they were told so. */
final class Answers {

    private final EventSink events;

    Answers(EventSink events) {
        this.events = events;
    }

    void accepted(StoredWrite write, Incoming<Request> client) {
        events.emit(
                new WriteAccepted(write.id(), write.body().kind(), write.origin(), write.sequence(), write.clock()));
        client.answer(new Reply.Done(client.request().service()));
    }

    void refused(String reason, Incoming<Request> client) {
        String service = client.request().service();
        events.emit(new RequestRefused(service, reason));
        client.answer(new Reply.Refused(service, reason));
    }

    void notStored(String reason, Incoming<Request> client) {
        events.emit(new StoreRefused(client.request().service(), reason));
        refused("O servidor não conseguiu gravar (" + reason + "): tente outro servidor", client);
    }

    void notRead(UnreadableException unreadable, Incoming<Request> client) {
        String service = client.request().service();
        events.emit(new StoreRefused(service, unreadable.getMessage()));
        refused(notRead(unreadable), client);
    }

    /** Why a request that needs what is on the disk is refused. */
    static String notRead(UnreadableException unreadable) {
        return "O servidor não conseguiu ler o que guardou (" + unreadable.getMessage() + "): tente outro servidor";
    }

    void overdue(Incoming<Request> client) {
        refused(
                "Gravado neste servidor, mas outros não confirmaram a tempo: pode ainda valer; repita com o mesmo id",
                client);
    }
}
