package io.bellwether.scenarios.broken;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.BehaviorInterceptor;
import akka.actor.typed.TypedActorContext;
import akka.actor.typed.javadsl.Behaviors;
import io.bellwether.actors.edge.PublishEdge;
import io.bellwether.actors.edge.RequestEdge;
import io.bellwether.actors.election.BullyElection;
import io.bellwether.actors.election.Epoch;
import io.bellwether.actors.election.EpochMemory;
import io.bellwether.actors.event.NodeEvent;
import io.bellwether.actors.port.EventSink;
import io.bellwether.actors.server.ServerParts;
import io.bellwether.actors.settings.ClusterSettings;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;

/** Bully elections with a mistake. */
final class BrokenElection {

    private BrokenElection() {}

    /** The original's mistake: while a higher rank is listed, it waits for that one's OK, and be it dead. */
    static ServerParts thatWaitsForSilentHigherRanks() {
        return with((settings, events, memory, requests, publications) -> BullyElection.create(
                withElectionTimeout(settings, Duration.ofDays(1)), events, memory, requests, publications));
    }

    /** It forgets over a restart which epochs there were. */
    static ServerParts thatReusesEpochs() {
        return with((settings, events, memory, requests, publications) ->
                BullyElection.create(settings, events, new NoMemory(), requests, publications));
    }

    /** Once coordinator it stays coordinator, whoever announces itself. */
    static ServerParts thatNeverStepsDown() {
        return with((settings, events, memory, requests, publications) -> {
            AtomicBoolean leads = new AtomicBoolean();
            EventSink listening = event -> {
                if (event instanceof NodeEvent.CoordinatorElected) {
                    leads.set(true);
                }
                events.emit(event);
            };
            return Behaviors.intercept(
                    () -> new DeafCoordinator(leads),
                    BullyElection.create(settings, listening, memory, requests, publications));
        });
    }

    /** It asks every higher rank three times, to be on the safe side. */
    static ServerParts thatAsksThreeTimes() {
        return with((settings, events, memory, requests, publications) -> Behaviors.setup(context -> {
            ActorRef<RequestEdge.Command> thrice = context.spawn(askingThrice(requests), "asking-thrice");
            return BullyElection.create(settings, events, memory, thrice, publications);
        }));
    }

    /** Makes the actor that stands in for the election. */
    private interface Maker {
        Behavior<BullyElection.Command> make(
                ClusterSettings settings,
                EventSink events,
                EpochMemory memory,
                ActorRef<RequestEdge.Command> requests,
                ActorRef<PublishEdge.Command> publications);
    }

    private static ServerParts with(Maker maker) {
        return new ServerParts() {
            @Override
            public Behavior<BullyElection.Command> election(
                    ClusterSettings settings,
                    EventSink events,
                    EpochMemory memory,
                    ActorRef<RequestEdge.Command> requests,
                    ActorRef<PublishEdge.Command> publications) {
                return maker.make(settings, events, memory, requests, publications);
            }
        };
    }

    private static Behavior<RequestEdge.Command> askingThrice(ActorRef<RequestEdge.Command> requests) {
        return Behaviors.receiveMessage(command -> {
            boolean election = command instanceof RequestEdge.Ask ask && ask.request() instanceof Request.AskElection;
            for (int times = election ? 3 : 1; times > 0; times--) {
                requests.tell(command);
            }
            return Behaviors.same();
        });
    }

    private static ClusterSettings withElectionTimeout(ClusterSettings settings, Duration timeout) {
        return new ClusterSettings(
                settings.heartbeat(),
                settings.expiry(),
                settings.coordinatorCheck(),
                settings.requestTimeout(),
                timeout,
                settings.announcementTimeout(),
                settings.clock(),
                settings.replication(),
                settings.loginUnique(),
                settings.loginRequired());
    }

    private static final class NoMemory implements EpochMemory {
        @Override
        public Epoch newest() {
            return Epoch.NONE;
        }

        @Override
        public void remember(Epoch epoch) {
            // That is the mistake.
        }
    }

    /** Answers what it must, and lets nothing near the election that could end its reign. */
    private static final class DeafCoordinator
            extends BehaviorInterceptor<BullyElection.Command, BullyElection.Command> {

        private final AtomicBoolean leads;

        DeafCoordinator(AtomicBoolean leads) {
            super(BullyElection.Command.class);
            this.leads = leads;
        }

        @Override
        public Behavior<BullyElection.Command> aroundReceive(
                TypedActorContext<BullyElection.Command> context,
                BullyElection.Command message,
                ReceiveTarget<BullyElection.Command> target) {
            if (leads.get() && message instanceof BullyElection.Announced announced) {
                announced.incoming().answer(new Reply.ElectionOk(OptionalLong.empty()));
                return Behaviors.same();
            }
            boolean harmless = message instanceof BullyElection.HeartbeatAsked
                    || message instanceof BullyElection.MembersChanged
                    || message instanceof BullyElection.Subscribe;
            return leads.get() && !harmless ? Behaviors.same() : target.apply(context, message);
        }
    }
}
