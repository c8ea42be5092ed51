package io.bellwether.actors.election;

import io.bellwether.actors.edge.RequestEdge.Answered;
import io.bellwether.actors.edge.RequestEdge.Outcome;
import io.bellwether.actors.edge.RequestEdge.Unanswered;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import java.util.Optional;

/** What became of a question to another server, in the words of the election. */
record PeerAnswer(Outcome outcome) {

    String peer() {
        return outcome.peer();
    }

    /** Whether a higher rank said OK to an ELECTION. */
    boolean takesOver() {
        return outcome.request() instanceof Request.AskElection && ok().isPresent();
    }

    /** Whether the question was a heartbeat. */
    boolean isToHeartbeat() {
        return outcome.request() instanceof Request.Heartbeat;
    }

    /** Whether anything came back: the peer lives, whatever it said. */
    boolean isSignOfLife() {
        return outcome instanceof Answered;
    }

    /** The newest epoch that the peer has seen, where it told. */
    Optional<Epoch> epoch() {
        return ok().flatMap(ok -> Epoch.heard(ok.epoch()));
    }

    /** Why the peer must not be taken for the coordinator; empty where it confirmed that it is. */
    Optional<String> denial() {
        if (outcome instanceof Unanswered unanswered) {
            return Optional.of(unanswered.reason());
        }
        return outcome instanceof Answered answered && answered.reply() instanceof Reply.Refused refused
                ? Optional.of(refused.reason())
                : Optional.empty();
    }

    private Optional<Reply.ElectionOk> ok() {
        return outcome instanceof Answered answered && answered.reply() instanceof Reply.ElectionOk ok
                ? Optional.of(ok)
                : Optional.empty();
    }
}
