package io.bellwether.runtime.link;

import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that touches the proxy's sockets, links and connections. Others hand it calls and wait for the answer. */
final class SelectorLoop {
    private static final Logger LOG = LoggerFactory.getLogger(SelectorLoop.class);

    /** By so much a thread wakes too late (Linux's timer slack). So it sleeps less, and looks at its sockets meanwhile. */
    private static final long OVERSLEPT_NANOS = 60_000;

    /** Who waits for a channel. */
    interface Waiting {
        void ready(int operations) throws IOException;

        /** It threw: what becomes of it is its own affair, the others go on. */
        void failed(Exception failure);
    }

    private record Timer(long dueNanos, long sequence, Runnable action) {
        static final Comparator<Timer> EARLIEST_FIRST =
                Comparator.comparingLong(Timer::dueNanos).thenComparingLong(Timer::sequence);
    }

    private final LinkClock clock = new LinkClock();
    private final Selector selector;
    private final Alarm alarm;
    private final Thread thread;
    private final Queue<FutureTask<?>> calls = new ConcurrentLinkedQueue<>();
    private final PriorityQueue<Timer> timers = new PriorityQueue<>(Timer.EARLIEST_FIRST);
    private long timersSet;
    private boolean stopping;
    private volatile boolean ended;

    SelectorLoop(String name) throws IOException {
        selector = Selector.open();
        alarm = new Alarm(name + "-alarm", clock, selector::wakeup);
        thread = new Thread(this::run, name);
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Runs it on the loop's thread and waits for its result.
     *
     * @throws IllegalStateException if the loop has ended
     */
    <T> T call(Callable<T> work) throws IOException {
        try {
            return resultOf(submit(work));
        } catch (CancellationException ended) {
            throw new IllegalStateException("These links are closed", ended);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw unchecked(e.getCause());
        }
    }

    /** Asks it on the loop's thread and waits for the answer, which is {@code otherwise} where the loop has ended. */
    <T> T ask(Supplier<T> question, T otherwise) {
        try {
            return resultOf(submit(question::get));
        } catch (CancellationException ended) {
            return otherwise;
        } catch (ExecutionException e) {
            throw unchecked(e.getCause());
        }
    }

    /** Runs it on the loop's thread and waits until it is done. Does nothing if the loop has ended. */
    void finish(Runnable work) {
        ask(
                () -> {
                    work.run();
                    return true;
                },
                false);
    }

    /** Runs this last, and waits for the end, when all sockets are closed. */
    void stop(Runnable last) {
        finish(() -> {
            last.run();
            stopping = true;
        });
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static RuntimeException unchecked(Throwable cause) {
        return cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
    }

    private <T> FutureTask<T> submit(Callable<T> work) {
        FutureTask<T> call = new FutureTask<>(work);
        if (Thread.currentThread() == thread) {
            call.run();
            return call;
        }
        calls.add(call);
        if (ended) {
            call.cancel(false);
        }
        selector.wakeup();
        return call;
    }

    /** Not to be interrupted: what was asked for happens within microseconds, and half a fault would be worse. */
    private static <T> T resultOf(FutureTask<T> call) throws ExecutionException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return call.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    LinkClock clock() {
        return clock;
    }

    /** Loop's thread only, like all below. */
    SelectionKey register(SelectableChannel channel, int operations, Waiting waiting) throws IOException {
        channel.configureBlocking(false);
        return channel.register(selector, operations, waiting);
    }

    void at(long dueNanos, Runnable action) {
        timers.add(new Timer(dueNanos, timersSet++, action));
    }

    private void run() {
        try {
            runCalls();
            while (!stopping) {
                runTimers();
                await();
                runCalls();
            }
            selector.close();
        } catch (IOException e) {
            LOG.error("The links broke down, and with them everything that talks over them: {}", e.toString());
        } finally {
            alarm.stop();
            ended = true;
            calls.forEach(call -> call.cancel(false));
        }
    }

    private void runCalls() {
        for (FutureTask<?> call = calls.poll(); call != null; call = calls.poll()) {
            call.run();
        }
    }

    private void runTimers() {
        while (!timers.isEmpty() && timers.peek().dueNanos() <= clock.nanos()) {
            run(timers.remove().action());
        }
    }

    private void await() throws IOException {
        if (timers.isEmpty()) {
            selector.select(SelectorLoop::ready);
            return;
        }
        long dueNanos = timers.peek().dueNanos();
        if (dueNanos - clock.nanos() <= OVERSLEPT_NANOS) {
            selector.selectNow(SelectorLoop::ready);
        } else {
            alarm.set(dueNanos - OVERSLEPT_NANOS);
            selector.select(SelectorLoop::ready);
        }
    }

    /** One connection's failure must not take the others with it. */
    private static void run(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.warn("Something on a link failed, and the others go on: {}", e.toString());
        }
    }

    private static void ready(SelectionKey key) {
        Waiting waiting = (Waiting) key.attachment();
        try {
            if (key.isValid()) {
                waiting.ready(key.readyOps());
            }
        } catch (IOException | RuntimeException e) {
            waiting.failed(e);
        }
    }
}
