package io.bellwether.scenarios.check.election;

import io.bellwether.actors.settings.ClusterSettings;
import io.bellwether.scenarios.check.CheckContext;
import java.time.Duration;

/** How long Bully may take, from the settings that the servers were given; and how many messages. */
final class ElectionBounds {

    private ElectionBounds() {}

    /**
     * c = heartbeat interval + suspicion time + 2T + 3kT, the longest time from the last disturbance to agreement. The
     * suspicion time is a coordinator check and a request timeout. k = 1: a winner may have crashed just before the
     * disturbances ended, and none after; what its crash costs is the longer of 3T and T + T'. Frames take their time
     * on top.
     */
    static long settleNanos(CheckContext context) {
        ClusterSettings settings = context.settings();
        Duration suspicion = settings.coordinatorCheck().plus(settings.requestTimeout());
        Duration threeT = settings.electionTimeout().multipliedBy(3);
        Duration awaited = settings.electionTimeout().plus(settings.announcementTimeout());
        return settings.heartbeat()
                .plus(suspicion)
                .plus(settings.electionTimeout().multipliedBy(2))
                .plus(threeT.compareTo(awaited) > 0 ? threeT : awaited)
                .plus(context.largestLatency().multipliedBy(4))
                .plus(context.jitter())
                .toNanos();
    }

    /** How long an undisturbed announcement may take to depose the coordinator before: a request that is answered. */
    static long handoverNanos(CheckContext context) {
        return context.settings()
                .requestTimeout()
                .plus(context.largestLatency().multipliedBy(2))
                .plus(context.jitter())
                .toNanos();
    }

    /**
     * Most messages of one election among n servers, all of which start: each asks everyone above, everyone alive
     * answers, the winner tells everyone below. With the highest rank dead that sums up to n² − n − 1, the worst case of
     * Garcia-Molina's election. Where the highest rank lives, as in a cold start, it adds up to n² − 1, and the n − 1
     * others may ask a winner that has told them already: n² + n − 2. So they may wherever the winner did not wait T for
     * an OK: the highest rank has nobody to ask, and a coordinator that is asked wins again at once.
     */
    static long messages(long servers, boolean wonAtOnce) {
        return wonAtOnce ? servers * servers + servers - 2 : servers * servers - servers - 1;
    }

    /**
     * Most messages that each winner but the highest adds: coordinators of two sides of a partition, which is over, win
     * again at once when they are asked. Each tells those below it, and tells them again where they ask afterwards.
     */
    static long ofRival(long serversBelow) {
        return 2 * serversBelow;
    }
}
