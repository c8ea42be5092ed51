package io.bellwether.actors.election;

import akka.actor.typed.ActorRef;
import io.bellwether.actors.event.NodeEvent;
import io.bellwether.actors.port.EventSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who coordinates, and since which epoch, as this server knows it; and the newest epoch that it ever heard of. */
final class Reign {
    private final EventSink events;
    private final EpochMemory memory;
    private final List<ActorRef<CoordinatorChanged>> listeners = new ArrayList<>();
    private Epoch newest;
    private CoordinatorChanged current;

    Reign(EventSink events, EpochMemory memory) {
        this.events = events;
        this.memory = memory;
        this.newest = memory.newest();
        this.current = new CoordinatorChanged(Optional.empty(), newest, false);
    }

    Epoch newest() {
        return newest;
    }

    Optional<String> coordinator() {
        return current.coordinator();
    }

    /** The coordinator's epoch. */
    Epoch epoch() {
        return current.epoch();
    }

    /** Whether this server coordinates. */
    boolean isOwn() {
        return current.self();
    }

    boolean isOf(String coordinator) {
        return current.coordinator().equals(Optional.of(coordinator));
    }

    /** Keeps an epoch that was heard of or begun, if it is newer than all before. */
    void remember(Epoch epoch) {
        if (epoch.isNewerThan(newest)) {
            newest = epoch;
            memory.remember(epoch);
        }
    }

    /** From now on that server coordinates, in the newest epoch. */
    void begin(String coordinator, boolean own) {
        change(new CoordinatorChanged(Optional.of(coordinator), newest, own));
    }

    /** From now on nobody coordinates. */
    void end(String reason) {
        if (current.self()) {
            events.emit(new NodeEvent.SteppedDown(current.epoch().number(), reason));
        }
        if (current.coordinator().isPresent()) {
            change(new CoordinatorChanged(Optional.empty(), newest, false));
        }
    }

    void subscribe(ActorRef<CoordinatorChanged> listener) {
        listeners.add(listener);
        listener.tell(current);
    }

    private void change(CoordinatorChanged changed) {
        current = changed;
        listeners.forEach(listener -> listener.tell(changed));
    }
}
