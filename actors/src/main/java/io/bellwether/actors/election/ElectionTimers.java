package io.bellwether.actors.election;

import akka.actor.typed.javadsl.TimerScheduler;
import io.bellwether.actors.election.BullyElection.Command;
import io.bellwether.actors.settings.ClusterSettings;
import java.time.Duration;

/** What a server in an election, or after one, waits for. All timers are single: a paused server finds one tick each. */
final class ElectionTimers {
    private enum Timer {
        /** Runs exactly while an election does. */
        ELECTION,
        CHECK,
        SETTLING
    }

    private final TimerScheduler<Command> timers;
    private final ClusterSettings settings;

    ElectionTimers(TimerScheduler<Command> timers, ClusterSettings settings) {
        this.timers = timers;
        this.settings = settings;
    }

    /** Waits T for an OK; the coordinator of before is watched no longer. */
    void waitForOk() {
        timers.cancel(Timer.CHECK);
        timers.startSingleTimer(Timer.ELECTION, new BullyElection.NoOkInTime(), settings.electionTimeout());
    }

    /** Waits T' for the announcement of whoever said OK. */
    void waitForAnnouncement() {
        timers.cancel(Timer.CHECK);
        timers.startSingleTimer(
                Timer.ELECTION, new BullyElection.NoAnnouncementInTime(), settings.announcementTimeout());
    }

    boolean electionRuns() {
        return timers.isTimerActive(Timer.ELECTION);
    }

    void electionIsOver() {
        timers.cancel(Timer.ELECTION);
        timers.startSingleTimer(Timer.SETTLING, new BullyElection.Settled(), settings.electionTimeout());
    }

    /** Whether an election ended less than T ago: whoever asks now had not yet heard of its end. */
    boolean settling() {
        return timers.isTimerActive(Timer.SETTLING);
    }

    /**
     * Arms the next check.
     *
     * @param canBeAsked whether the coordinator's address is known; if not, the list is given longer to bring it
     */
    void checkLater(boolean canBeAsked) {
        Duration latest = settings.coordinatorCheck();
        Duration usual = settings.heartbeat().compareTo(latest) < 0 ? settings.heartbeat() : latest;
        timers.startSingleTimer(Timer.CHECK, new BullyElection.CheckDue(), canBeAsked ? usual : latest);
    }
}
