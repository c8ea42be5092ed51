package io.bellwether.actors.election;

import akka.actor.testkit.typed.javadsl.TestInbox;
import io.bellwether.actors.edge.Incoming;
import io.bellwether.actors.edge.PublishEdge;
import io.bellwether.actors.edge.RequestEdge;
import io.bellwether.actors.event.NodeEvent;
import io.bellwether.actors.membership.Member;
import io.bellwether.actors.virtualtime.VirtualTimeActor;
import io.bellwether.protocol.Request;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One server of an {@link ElectionCluster}: its lives, its disk, and what it declared. */
final class ElectionServer {
    final InMemoryEpochs disk = new InMemoryEpochs();
    final TestInbox<RequestEdge.Command> requests = TestInbox.create("requests");
    final TestInbox<PublishEdge.Command> publications = TestInbox.create("publications");
    final List<NodeEvent> events = new ArrayList<>();
    VirtualTimeActor<BullyElection.Command> actor;
    int group;

    private final Member member;
    private final TestInbox<CoordinatorChanged> listener = TestInbox.create("listener");
    private int coordinator;
    private int incarnation;
    private boolean up;

    ElectionServer(int rank) {
        member = ServerUnderTest.member(rank);
    }

    void start(Duration now) {
        incarnation++;
        up = true;
        coordinator = 0;
        actor = new VirtualTimeActor<>(
                BullyElection.create(
                        ElectionCluster.SETTINGS, events::add, disk, requests.getRef(), publications.getRef()),
                member.name());
        actor.advanceTo(now);
        actor.tell(new BullyElection.Subscribe(listener.getRef()));
    }

    void crash() {
        up = false;
    }

    boolean isUp() {
        return up;
    }

    boolean lives(int inThatIncarnation) {
        return up && incarnation == inThatIncarnation;
    }

    int incarnation() {
        return incarnation;
    }

    Member member() {
        return member;
    }

    int coordinator() {
        listener.getAllReceived()
                .forEach(changed -> coordinator =
                        changed.coordinator().map(ServerUnderTest::rankOf).orElse(0));
        return coordinator;
    }

    BullyElection.Command arrived(Incoming<Request> incoming) {
        if (incoming.request() instanceof Request.AskElection asked) {
            return new BullyElection.Asked(incoming.as(asked));
        }
        if (incoming.request() instanceof Request.AnnounceCoordinator announced) {
            return new BullyElection.Announced(incoming.as(announced));
        }
        return new BullyElection.HeartbeatAsked(incoming.as((Request.Heartbeat) incoming.request()));
    }
}
