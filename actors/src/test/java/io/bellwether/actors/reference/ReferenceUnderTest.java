package io.bellwether.actors.reference;

import akka.actor.testkit.typed.javadsl.TestInbox;
import io.bellwether.actors.edge.Incoming;
import io.bellwether.actors.edge.ReplyEdge;
import io.bellwether.actors.memory.InMemoryNetwork;
import io.bellwether.actors.memory.InMemoryNode;
import io.bellwether.actors.node.Incarnation;
import io.bellwether.actors.virtualtime.VirtualTimeActor;
import io.bellwether.protocol.Dialect;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.ServerEntry;
import io.bellwether.protocol.codec.Limits;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A reference, asked directly. */
final class ReferenceUnderTest {

    static final Duration EXPIRY = Duration.ofSeconds(30);

    final InMemoryNode node;

    private final TestInbox<ReplyEdge.Command> replies = TestInbox.create("replies");
    private final VirtualTimeActor<ReferenceService.Command> service;

    private ReferenceUnderTest(InMemoryNode node) {
        this.node = node;
        Incarnation life = node.life();
        this.service = new VirtualTimeActor<>(
                ReferenceService.create(
                        Limits.DEFAULT, EXPIRY, life.log(), life.recovered().records(), node.events()),
                "reference");
    }

    static ReferenceUnderTest started() {
        return new ReferenceUnderTest(InMemoryNode.of("reference", new InMemoryNetwork()));
    }

    ReferenceUnderTest restarted() {
        return new ReferenceUnderTest(node.restarted());
    }

    Reply ask(Request request) {
        var ticket = new Incoming.Ticket(() -> "server", Dialect.NATIVE, 0);
        service.tell(new ReferenceService.Asked(new Incoming<>(request, "server", ticket, replies.getRef())));
        List<ReplyEdge.Command> answers = replies.getAllReceived();
        if (answers.size() != 1) {
            throw new AssertionError("expected one answer to " + request + ", got " + answers);
        }
        return ((ReplyEdge.Answer) answers.get(0)).reply();
    }

    int rankOf(String server) {
        Reply reply = ask(new Request.AskRank(server, Optional.of("tcp://" + server + ":5555")));
        return ((Reply.Ranked) reply).rank();
    }

    Reply heartbeat(String server) {
        return ask(new Request.Heartbeat(server));
    }

    List<String> listed() {
        return list().stream().map(ServerEntry::name).toList();
    }

    List<ServerEntry> list() {
        return ((Reply.Servers) ask(new Request.ListServers())).list();
    }

    void waits(Duration time) {
        service.advanceTo(service.now().plus(time));
    }
}
