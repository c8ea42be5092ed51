package io.bellwether.actors.server;

import akka.actor.typed.ActorRef;
import io.bellwether.actors.chat.ChatService;
import io.bellwether.actors.clocksync.BerkeleySync;
import io.bellwether.actors.edge.Incoming;
import io.bellwether.actors.election.BullyElection;
import io.bellwether.actors.event.NodeEvent.RequestRefused;
import io.bellwether.actors.port.EventSink;
import io.bellwether.actors.replication.Replication;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import java.util.function.Consumer;

/** Which of a server's actors answers which request. */
record RequestRouter(
        ActorRef<BullyElection.Command> election,
        ActorRef<BerkeleySync.Command> clockSync,
        ActorRef<ChatService.Command> chat,
        ActorRef<Replication.Command> replication,
        EventSink events)
        implements Consumer<Incoming<Request>> {

    @Override
    public void accept(Incoming<Request> incoming) {
        Request request = incoming.request();
        if (request instanceof Request.AskElection ask) {
            election.tell(new BullyElection.Asked(incoming.as(ask)));
        } else if (request instanceof Request.AnnounceCoordinator announce) {
            election.tell(new BullyElection.Announced(incoming.as(announce)));
        } else if (request instanceof Request.Heartbeat heartbeat) {
            election.tell(new BullyElection.HeartbeatAsked(incoming.as(heartbeat)));
        } else if (request instanceof Request.ReadClock read) {
            clockSync.tell(new BerkeleySync.ClockAsked(incoming.as(read)));
        } else if (request instanceof Request.Adjust adjust) {
            clockSync.tell(new BerkeleySync.AdjustAsked(incoming.as(adjust)));
        } else if (request instanceof Request.Replicate replicate) {
            replication.tell(new Replication.ReplicateAsked(incoming.as(replicate)));
        } else if (request instanceof Request.Sync sync) {
            replication.tell(new Replication.SyncAsked(incoming.as(sync)));
        } else if (request instanceof Request.AskRank || request instanceof Request.ListServers) {
            refuse(incoming);
        } else {
            chat.tell(new ChatService.Asked(incoming));
        }
    }

    private void refuse(Incoming<Request> incoming) {
        String service = incoming.request().service();
        String reason = "Este é um servidor: peça \"" + service + "\" à referência";
        events.emit(new RequestRefused(service, reason));
        incoming.answer(new Reply.Refused(service, reason));
    }
}
