package io.bellwether.actors.election;

import io.bellwether.actors.edge.RequestEdge;
import io.bellwether.protocol.Publication;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.Stamp;
import java.util.OptionalLong;

/** Another server, played by the test. */
record Peer(ServerUnderTest server, int rank) {

    String name() {
        return ServerUnderTest.nameOf(rank);
    }

    /** Answers OK to the election it was asked for. */
    void saysOk() {
        answers(Request.AskElection.class, new Reply.ElectionOk(OptionalLong.empty()));
    }

    /** Acknowledges an announcement, and tells the newest epoch it has seen. */
    void acknowledges(Epoch newest) {
        answers(Request.AnnounceCoordinator.class, new Reply.ElectionOk(OptionalLong.of(newest.number())));
    }

    /** Answers a heartbeat: it coordinates. */
    void coordinates() {
        answers(Request.Heartbeat.class, new Reply.Done("heartbeat"));
    }

    /** Answers a heartbeat: it does not coordinate. */
    void deniesToCoordinate() {
        answers(Request.Heartbeat.class, new Reply.Refused("heartbeat", "not the coordinator"));
    }

    /** Lets the last request of that kind run into its timeout. */
    void staysSilent(Class<? extends Request> kind) {
        RequestEdge.Ask ask = lastAsk(kind);
        server.hears(ask, new RequestEdge.Unanswered(name(), ask.request(), "no answer in time"));
    }

    /** Asks the server to take over the election, and returns its answer. */
    Reply asks() {
        Request.AskElection request = new Request.AskElection(name(), OptionalLong.of(rank));
        server.tell(new BullyElection.Asked(server.incoming(name(), request)));
        return server.lastReply();
    }

    /** Asks the server whether it coordinates, and returns its answer. */
    Reply sendsHeartbeat() {
        server.tell(new BullyElection.HeartbeatAsked(server.incoming(name(), new Request.Heartbeat(name()))));
        return server.lastReply();
    }

    /** Says to the server directly that it has won, and returns the answer. */
    Reply announces(Epoch epoch) {
        Request.AnnounceCoordinator request =
                new Request.AnnounceCoordinator(name(), OptionalLong.of(epoch.number()), OptionalLong.of(rank));
        server.tell(new BullyElection.Announced(server.incoming(name(), request)));
        return server.lastReply();
    }

    /** Publishes that it has won. */
    void publishes(Epoch epoch) {
        server.tell(new BullyElection.AnnouncementHeard(
                new Publication.CoordinatorAnnounced(name(), OptionalLong.of(epoch.number()), OptionalLong.of(rank))));
    }

    /** Publishes that it has won, and knows no epochs: a server of another make. */
    void publishesWithoutEpoch() {
        server.tell(new BullyElection.AnnouncementHeard(
                new Publication.CoordinatorAnnounced(name(), OptionalLong.empty(), OptionalLong.empty())));
    }

    private void answers(Class<? extends Request> kind, Reply reply) {
        RequestEdge.Ask ask = lastAsk(kind);
        server.hears(ask, new RequestEdge.Answered(name(), ask.request(), reply, new Stamp(0, Stamp.NO_CLOCK), 0, 0));
    }

    private RequestEdge.Ask lastAsk(Class<? extends Request> kind) {
        return server.unanswered.stream()
                .filter(ask -> ask.peer().equals(name()) && kind.isInstance(ask.request()))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError(name() + " was not asked: " + kind.getSimpleName()));
    }
}
