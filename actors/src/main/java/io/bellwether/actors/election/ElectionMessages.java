package io.bellwether.actors.election;

import akka.actor.typed.ActorRef;
import io.bellwether.actors.edge.PublishEdge;
import io.bellwether.actors.edge.RequestEdge;
import io.bellwether.actors.membership.Member;
import io.bellwether.actors.settings.ClusterSettings;
import io.bellwether.protocol.Publication;
import io.bellwether.protocol.Request;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * What Bully says to other servers. Everything is said once: what is lost is said again by the next check of the
 * coordinator or the next election, and so the messages of one election stay those of the literature.
 */
final class ElectionMessages {
    private final ClusterSettings settings;
    private final ActorRef<RequestEdge.Command> requests;
    private final ActorRef<PublishEdge.Command> publications;
    private final ActorRef<RequestEdge.Outcome> replyTo;

    ElectionMessages(
            ClusterSettings settings,
            ActorRef<RequestEdge.Command> requests,
            ActorRef<PublishEdge.Command> publications,
            ActorRef<RequestEdge.Outcome> replyTo) {
        this.settings = settings;
        this.requests = requests;
        this.publications = publications;
        this.replyTo = replyTo;
    }

    /** Bully's ELECTION. */
    void askElection(Member candidate, Member higher) {
        ask(
                higher,
                new Request.AskElection(candidate.name(), OptionalLong.of(candidate.rank())),
                settings.electionTimeout());
    }

    /** Bully's COORDINATOR, to one server. */
    void announce(Member winner, Epoch epoch, Member to) {
        ask(
                to,
                new Request.AnnounceCoordinator(
                        winner.name(), OptionalLong.of(epoch.number()), OptionalLong.of(winner.rank())),
                settings.requestTimeout());
    }

    /** Bully's COORDINATOR, to whoever listens. */
    void publish(Member winner, Epoch epoch) {
        publications.tell(new PublishEdge.Publish(new Publication.CoordinatorAnnounced(
                winner.name(), OptionalLong.of(epoch.number()), OptionalLong.of(winner.rank()))));
    }

    /** Bully's ARE-YOU-THERE. */
    void heartbeat(Member asker, Member to) {
        ask(to, new Request.Heartbeat(asker.name()), settings.requestTimeout());
    }

    private void ask(Member peer, Request request, Duration timeout) {
        requests.tell(new RequestEdge.Ask(peer.name(), peer.address(), request, timeout, 1, replyTo));
    }
}
