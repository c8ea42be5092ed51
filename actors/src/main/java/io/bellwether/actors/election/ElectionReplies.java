package io.bellwether.actors.election;

import io.bellwether.actors.edge.Incoming;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import java.util.OptionalLong;

/** What a server answers to the others. Each OK carries the newest epoch it knows, so that the next one is newer. */
final class ElectionReplies {
    private static final String ELECTION = "election";
    private static final String HEARTBEAT = "heartbeat";

    private final Reign reign;

    ElectionReplies(Reign reign) {
        this.reign = reign;
    }

    void withoutRank(Incoming<Request.AskElection> asked) {
        asked.answer(new Reply.Refused(ELECTION, "this server has no rank yet"));
    }

    /**
     * Answers OK to a lower rank, and to a stranger; an OK to a higher rank would make it wait for a lower one.
     *
     * @return whether the answer was OK
     */
    boolean toCandidate(Incoming<Request.AskElection> asked, Roster roster) {
        Request.AskElection request = asked.request();
        boolean takesOver = !roster.ranksAbove(request.candidate(), request.rank());
        asked.answer(takesOver ? ok() : new Reply.Refused(ELECTION, request.candidate() + " ranks above this server"));
        return takesOver;
    }

    void toWinner(Incoming<Request.AnnounceCoordinator> announced) {
        announced.answer(ok());
    }

    void toHeartbeat(Incoming<Request.Heartbeat> asked) {
        asked.answer(
                reign.isOwn()
                        ? new Reply.Done(HEARTBEAT)
                        : new Reply.Refused(HEARTBEAT, "this server is not the coordinator"));
    }

    private Reply ok() {
        return new Reply.ElectionOk(OptionalLong.of(reign.newest().number()));
    }
}
