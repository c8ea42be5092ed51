package io.bellwether.scenarios.broken;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import io.bellwether.actors.clocksync.BerkeleySync;
import io.bellwether.actors.clocksync.NodeClock;
import io.bellwether.actors.edge.RequestEdge;
import io.bellwether.actors.election.BullyElection;
import io.bellwether.actors.event.NodeEvent;
import io.bellwether.actors.event.NodeEvent.ClockCorrected;
import io.bellwether.actors.event.NodeEvent.Correction;
import io.bellwether.actors.port.EventSink;
import io.bellwether.actors.server.ServerParts;
import io.bellwether.actors.settings.ClusterSettings;
import io.bellwether.actors.settings.ClusterSettings.ClockSettings;
import java.time.Duration;

/** Berkeley clock synchronisation with a mistake. */
final class BrokenClockSync {

    private BrokenClockSync() {}

    /** Every correction is a step, also a step back, and is declared to be a slew. */
    static ServerParts thatStepsSilently() {
        return with((settings, events, clock, requests, election) -> {
            ClockSettings sync = settings.clock();
            ClusterSettings stepping = tuned(settings, sync.range(), Duration.ZERO);
            return BerkeleySync.create(stepping, event -> events.emit(asSlew(event)), clock, requests, election);
        });
    }

    /** It averages every clock, however far off. */
    static ServerParts thatAveragesWithFalsetickers() {
        return with((settings, events, clock, requests, election) -> {
            ClusterSettings credulous =
                    tuned(settings, Duration.ofDays(1), settings.clock().stepThreshold());
            return BerkeleySync.create(credulous, events, clock, requests, election);
        });
    }

    /** It takes corrections, and makes them to a clock of its own that nothing else reads. */
    static ServerParts thatNeverAdjustsItsNode() {
        return with((settings, events, clock, requests, election) -> {
            NodeClock unread =
                    new NodeClock(clock::epochMicros, settings.clock().slewPartsPerMillion());
            return BerkeleySync.create(settings, events, unread, requests, election);
        });
    }

    /** Makes the actor that stands in for the clock synchronisation. */
    private interface Maker {
        Behavior<BerkeleySync.Command> make(
                ClusterSettings settings,
                EventSink events,
                NodeClock clock,
                ActorRef<RequestEdge.Command> requests,
                ActorRef<BullyElection.Command> election);
    }

    private static ServerParts with(Maker maker) {
        return new ServerParts() {
            @Override
            public Behavior<BerkeleySync.Command> clockSync(
                    ClusterSettings settings,
                    EventSink events,
                    NodeClock clock,
                    ActorRef<RequestEdge.Command> requests,
                    ActorRef<BullyElection.Command> election) {
                return maker.make(settings, events, clock, requests, election);
            }
        };
    }

    private static NodeEvent asSlew(NodeEvent event) {
        return event instanceof ClockCorrected made
                ? new ClockCorrected(made.micros(), Correction.SLEW, made.by(), made.epoch())
                : event;
    }

    private static ClusterSettings tuned(ClusterSettings settings, Duration range, Duration stepThreshold) {
        ClockSettings sync = settings.clock();
        return new ClusterSettings(
                settings.heartbeat(),
                settings.expiry(),
                settings.coordinatorCheck(),
                settings.requestTimeout(),
                settings.electionTimeout(),
                settings.announcementTimeout(),
                new ClockSettings(
                        sync.interval(),
                        sync.everyMessages(),
                        range,
                        sync.samples(),
                        sync.slewPartsPerMillion(),
                        stepThreshold,
                        sync.stepLimit()),
                settings.replication(),
                settings.loginUnique(),
                settings.loginRequired());
    }
}
