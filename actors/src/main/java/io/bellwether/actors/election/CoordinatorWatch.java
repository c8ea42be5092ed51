package io.bellwether.actors.election;

import io.bellwether.actors.membership.Member;
import java.util.Optional;

/** A follower's watch over its coordinator: asked from time to time, suspected when it is silent or denies that it is one. */
final class CoordinatorWatch {
    private final Roster roster;
    private final Reign reign;
    private final ElectionTimers timers;
    private final ElectionMessages messages;
    private boolean asked;

    CoordinatorWatch(Roster roster, Reign reign, ElectionTimers timers, ElectionMessages messages) {
        this.roster = roster;
        this.reign = reign;
        this.timers = timers;
        this.messages = messages;
    }

    /** Watches the coordinator of now; what the one of before still answers says nothing of this one. */
    void begin() {
        asked = false;
        armCheck();
    }

    /** The next check is due after the usual time. */
    void armCheck() {
        timers.checkLater(reign.coordinator().flatMap(roster::named).isPresent());
    }

    /** @return why the coordinator is suspected without being asked; empty if it was asked */
    Optional<String> check() {
        Optional<Member> listed = reign.coordinator().flatMap(roster::named);
        asked = listed.isPresent();
        listed.ifPresent(coordinator -> messages.heartbeat(roster.self(), coordinator));
        return asked ? Optional.empty() : Optional.of("it was never on the list, and cannot be asked");
    }

    /** @return why the coordinator is suspected after this answer; empty if it is not, or the answer is to something else */
    Optional<String> suspicion(PeerAnswer answer) {
        boolean ofThisCheck = asked && answer.isToHeartbeat() && reign.isOf(answer.peer());
        if (!ofThisCheck) {
            return Optional.empty();
        }
        asked = false;
        armCheck();
        return answer.denial();
    }
}
