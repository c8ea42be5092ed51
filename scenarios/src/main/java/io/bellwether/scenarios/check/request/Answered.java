package io.bellwether.scenarios.check.request;

import io.bellwether.actors.event.Event;
import io.bellwether.actors.event.NodeEvent;
import io.bellwether.actors.event.NodeEvent.Edge;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.scenarios.check.Check;
import io.bellwether.scenarios.check.CheckContext;
import io.bellwether.scenarios.check.Count;
import io.bellwether.scenarios.check.Findings;
import io.bellwether.scenarios.check.Verdict;
import io.bellwether.scenarios.check.observe.Connectivity;

/**
 * Every request is answered: at the server each frame, a malformed one too, gets exactly one reply; at the client each
 * request ends, and it ends with an answer unless something came between client and server.
 */
public final class Answered implements Check {

    public static final String NAME = "answered";

    private final Findings findings = new Findings(NAME);
    private final Connectivity connectivity;
    private final RepliesOwed owed;
    private final ClientRequests clients;

    public Answered(CheckContext context) {
        connectivity = new Connectivity(context.servers());
        owed = new RepliesOwed(
                connectivity,
                context.settings()
                        .requestTimeout()
                        .plus(context.answerLateness())
                        .toNanos());
        clients = new ClientRequests(connectivity, context);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String about() {
        return "A node that stays up answers each request it receives exactly once, and a client that stays connected gets"
                + " each answer.";
    }

    @Override
    public void onEvent(TraceEvent traced) {
        owed.advance(traced.atNanos(), findings);
        connectivity.onEvent(traced);
        Event event = traced.event();
        if (event instanceof NodeEvent.FrameReceived received && received.edge() == Edge.REPLY) {
            owed.received(traced, received.frame(), received.what(), received.peer());
        } else if (event instanceof NodeEvent.FrameRefused refused && refused.edge() == Edge.REPLY) {
            owed.received(traced, refused.frame(), "a malformed request", refused.peer());
        } else if (event instanceof NodeEvent.FrameSent sent && sent.edge() == Edge.REPLY) {
            owed.replied(traced, sent, findings);
        } else {
            clients.onEvent(traced, findings);
        }
    }

    @Override
    public boolean mayBeTheMachines() {
        return findings.areOverdueOnly();
    }

    @Override
    public Verdict conclude(long endNanos) {
        owed.advance(endNanos, findings);
        clients.conclude(endNanos, findings);
        findings.measure("requests-answered", owed.answered());
        findings.measure("client-requests-answered", clients.answered());
        findings.measure("client-requests-given-up", clients.givenUp());
        return findings.conclude(
                Count.of(owed.answered(), "request") + " answered once" + (owed.answered() == 1 ? "" : " each")
                        + whatClientsGot(),
                "no request was received");
    }

    private String whatClientsGot() {
        return clients.answered() + clients.givenUp() == 0
                ? ""
                : "; clients got " + Count.orNo(clients.answered(), "answer") + " and gave up on "
                        + Count.orNo(clients.givenUp(), "request");
    }
}
