package io.bellwether.actors.chat;

import akka.actor.testkit.typed.javadsl.TestInbox;
import akka.actor.typed.ActorRef;
import io.bellwether.actors.edge.Incoming;
import io.bellwether.actors.edge.PublishEdge;
import io.bellwether.actors.edge.ReplyEdge;
import io.bellwether.actors.memory.InMemoryNetwork;
import io.bellwether.actors.memory.InMemoryNode;
import io.bellwether.actors.node.Incarnation;
import io.bellwether.actors.replication.Replica;
import io.bellwether.actors.replication.ReplicaRequest;
import io.bellwether.actors.replication.Replication;
import io.bellwether.actors.settings.ClusterSettings;
import io.bellwether.actors.virtualtime.VirtualTimeActor;
import io.bellwether.protocol.Dialect;
import io.bellwether.protocol.Publication;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.codec.Limits;
import java.util.List;

/** The chat service of one server, asked directly. */
final class ServerUnderTest {

    final InMemoryNode node;
    int processed;

    private ActorRef<ReplicaRequest> replica;

    private final ClusterSettings settings;
    private final TestInbox<ReplyEdge.Command> replies = TestInbox.create("replies");
    private final TestInbox<PublishEdge.Command> publications = TestInbox.create("publications");
    private final TestInbox<Replication.Command> replication = TestInbox.create("replication");
    private final FailingArchive archive;
    private final VirtualTimeActor<ChatService.Command> chat;

    private ServerUnderTest(InMemoryNode node, ClusterSettings settings) {
        this.node = node;
        this.settings = settings;
        Incarnation life = node.life();
        this.archive = new FailingArchive(life.log().archive());
        this.chat = new VirtualTimeActor<>(
                ChatService.create(
                        life,
                        Limits.DEFAULT,
                        settings,
                        new Replica(archive, life.recovered().writes()),
                        publications.getRef(),
                        replication.getRef(),
                        () -> processed++),
                "chat");
    }

    static ServerUnderTest with(ClusterSettings settings) {
        return new ServerUnderTest(InMemoryNode.of("server-1", new InMemoryNetwork()), settings);
    }

    static ServerUnderTest standard() {
        return with(ClusterSettings.DEFAULT);
    }

    /** The same server after a crash. */
    ServerUnderTest restarted() {
        return new ServerUnderTest(node.restarted(), settings);
    }

    /** Asks, and expects exactly one answer at once. */
    Reply ask(Request request) {
        send(request);
        List<Reply> answers = answers();
        if (answers.size() != 1) {
            throw new AssertionError("expected one answer to " + request + ", got " + answers);
        }
        return answers.get(0);
    }

    void send(Request request) {
        chat.tell(new ChatService.Asked(incoming(request)));
    }

    <R extends Request> Incoming<R> incoming(R request) {
        var ticket = new Incoming.Ticket(() -> "alice", Dialect.NATIVE, 0);
        return new Incoming<>(request, "alice", ticket, replies.getRef());
    }

    /** From now on nothing that is stored can be read. */
    void cannotRead(String reason) {
        archive.fail(reason);
    }

    /** Asks for what replication wants to know, and returns what it is told then. */
    List<Replication.Command> replicationAsks(ReplicaRequest request) {
        replication.getAllReceived().forEach(command -> {
            if (command instanceof Replication.Opened opened) {
                replica = opened.replica();
            }
        });
        replica.tell(request);
        chat.settle();
        return replication.getAllReceived();
    }

    /** Lets the disk finish what it was asked to sync. */
    void syncsEnd() {
        node.store().releaseSyncs();
        chat.settle();
    }

    /** Answers since the last look. */
    List<Reply> answers() {
        return replies.getAllReceived().stream()
                .map(command -> ((ReplyEdge.Answer) command).reply())
                .toList();
    }

    /** Publications since the last look. */
    List<Publication> published() {
        return publications.getAllReceived().stream()
                .map(command -> ((PublishEdge.Publish) command).publication())
                .toList();
    }
}
