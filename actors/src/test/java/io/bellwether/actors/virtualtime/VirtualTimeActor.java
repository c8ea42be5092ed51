package io.bellwether.actors.virtualtime;

import akka.actor.testkit.typed.Effect;
import akka.actor.testkit.typed.javadsl.BehaviorTestKit;
import akka.actor.typed.Behavior;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One actor under a BehaviorTestKit, whose timers fire when the test says that time has passed. */
public final class VirtualTimeActor<T> {
    private record Armed(Duration due, Effect.TimerScheduled<?> timer) {}

    private final BehaviorTestKit<T> kit;
    private final Map<Object, Armed> timers = new LinkedHashMap<>();
    private Duration now = Duration.ZERO;

    public VirtualTimeActor(Behavior<T> behavior, String name) {
        kit = BehaviorTestKit.create(behavior, name);
        settle();
    }

    public void tell(T message) {
        kit.run(message);
        settle();
    }

    /** Handles what was told to the actor's reference or to one of its adapters. */
    public void settle() {
        noteTimers();
        while (kit.selfInbox().hasMessages()) {
            kit.runOne();
            noteTimers();
        }
    }

    public Duration now() {
        return now;
    }

    /** When the next timer is due, if one is armed. */
    public Optional<Duration> nextDue() {
        return timers.values().stream().map(Armed::due).min(Comparator.naturalOrder());
    }

    /** Lets time pass, and fires in order what becomes due. */
    public void advanceTo(Duration time) {
        while (nextDue().filter(due -> due.compareTo(time) <= 0).isPresent()) {
            Map.Entry<Object, Armed> next = timers.entrySet().stream()
                    .min(Comparator.comparing(entry -> entry.getValue().due()))
                    .orElseThrow();
            now = next.getValue().due();
            timers.remove(next.getKey());
            next.getValue().timer().send().apply();
            settle();
        }
        now = time;
    }

    private void noteTimers() {
        for (Effect effect : kit.getAllEffects()) {
            if (effect instanceof Effect.TimerScheduled<?> timer) {
                timers.remove(timer.key());
                timers.put(timer.key(), new Armed(now.plus(timer.duration()), timer));
            } else if (effect instanceof Effect.TimerCancelled cancelled) {
                timers.remove(cancelled.key());
            }
        }
    }
}
