package io.bellwether.scenarios.real;

import io.bellwether.scenarios.drive.Agenda;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

/** What a run will do, by the wall clock. How late it does it is jitter. */
final class RealAgenda implements Agenda {

    /** @param order of what is due at the same time */
    private record Task(long dueNanos, long order, Runnable work) {}

    private final ScenarioClock clock;
    private final Jitter jitter;
    private final Queue<Task> tasks =
            new PriorityQueue<>(Comparator.comparingLong(Task::dueNanos).thenComparingLong(Task::order));
    private long count;

    RealAgenda(ScenarioClock clock, Jitter jitter) {
        this.clock = clock;
        this.jitter = jitter;
    }

    @Override
    public long nowNanos() {
        return clock.nowNanos();
    }

    @Override
    public void at(Duration time, Runnable task) {
        count++;
        tasks.add(new Task(Math.max(time.toNanos(), clock.nowNanos()), count, task));
    }

    /** Does what is due before {@code endNanos}, each thing only when its time has come. */
    void doWhatIsDue(long endNanos) {
        for (Task next = tasks.peek(); isDue(next, endNanos); next = tasks.peek()) {
            tasks.remove();
            jitter.sample(clock.nowNanos() - next.dueNanos());
            next.work().run();
        }
    }

    private boolean isDue(Task task, long endNanos) {
        return task != null && task.dueNanos() < endNanos && task.dueNanos() <= clock.nowNanos();
    }

    /** When there is something to do next, but no later than {@code latestNanos}. */
    long nextNanos(long latestNanos) {
        Task next = tasks.peek();
        return next == null ? latestNanos : Math.min(next.dueNanos(), latestNanos);
    }
}
