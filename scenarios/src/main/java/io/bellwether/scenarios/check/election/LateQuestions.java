package io.bellwether.scenarios.check.election;

import io.bellwether.actors.event.NodeEvent.Edge;
import io.bellwether.actors.event.NodeEvent.FrameReceived;
import io.bellwether.actors.event.NodeEvent.FrameSent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Questions of earlier elections that come in during this one: a server that was paused, or behind a cut, finds all at
 * once what was asked of it meanwhile. It owes each an OK, and tells each asker who coordinates; none of that is a cost of
 * the election that is on.
 */
final class LateQuestions {

    private record Pair(String asked, String asker) {}

    private final Set<Long> ofThisElection = new HashSet<>();
    private final Set<Long> late = new HashSet<>();
    private final Map<Pair, Integer> toBeTold = new HashMap<>();

    /** What was asked until now belongs to the past. */
    void electionBegins() {
        ofThisElection.clear();
        toBeTold.clear();
    }

    void received(String node, FrameReceived question) {
        if (question.edge() == Edge.REPLY
                && question.what().equals("election")
                && question.frame() != 0
                && !ofThisElection.contains(question.frame())) {
            late.add(question.frame());
            toBeTold.merge(new Pair(node, question.peer()), 1, Integer::sum);
        }
    }

    /** Whether this message of Bully's is only owed to such a question. */
    boolean explains(String node, FrameSent message) {
        if (message.edge() == Edge.REPLY) {
            return late.remove(message.answers());
        }
        if (message.what().equals("election")) {
            ofThisElection.add(message.frame());
            return false;
        }
        Pair pair = new Pair(node, message.peer());
        boolean owed = toBeTold.containsKey(pair);
        toBeTold.computeIfPresent(pair, (same, count) -> count > 1 ? count - 1 : null);
        return owed;
    }
}
