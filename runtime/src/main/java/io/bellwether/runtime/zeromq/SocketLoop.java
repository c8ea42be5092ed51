package io.bellwether.runtime.zeromq;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that touches a node's ZeroMQ sockets. Others leave it tasks in a queue, and wake it only if it is about
 * to sleep: under load there is no system call for a task. Each round runs a batch of tasks and reads a batch of messages
 * from every socket that has some, and does what is taken for a request that is alone ({@link LoneRequests}).
 */
final class SocketLoop {
    private static final Logger LOG = LoggerFactory.getLogger(SocketLoop.class);
    private static final int TASKS_PER_ROUND = 1_024;
    private static final int MESSAGES_PER_ROUND = 256;

    /**
     * JeroMQ signals in two steps. Between them the signal is there and cannot be taken off yet; if the signalling thread
     * is not running just then, to look again at once would keep it from running. A task ends the wait: an answer goes out.
     */
    private static final long SIGNAL_WITHOUT_NEWS_NANOS = 50_000;

    private final Selector selector;
    private final Thread thread;
    private final Runnable afterwards;
    private final long tickMillis;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean asleep = new AtomicBoolean();
    private final Set<LoopSocket> sockets = new LinkedHashSet<>();
    private final ArrayDeque<LoopSocket> ready = new ArrayDeque<>();
    private final LoneRequests lone = new LoneRequests(System::nanoTime);
    private volatile boolean napping;
    private boolean stopping;
    private volatile boolean ended;
    private long nextTickNanos = System.nanoTime();

    /**
     * @param tick how often sockets are looked after
     * @param afterwards runs on the loop's thread once every socket is closed
     */
    SocketLoop(String name, Duration tick, Runnable afterwards) {
        this.tickMillis = tick.toMillis();
        this.afterwards = afterwards;
        try {
            this.selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.thread = new SocketThread(this::run, name, lone);
        thread.start();
    }

    /** Runs it on the loop's thread, after everything that the same caller left before. Ignored after the end. */
    void execute(Runnable task) {
        if (ended) {
            return;
        }
        tasks.add(task);
        if (asleep.get() && asleep.compareAndSet(true, false)) {
            selector.wakeup();
        } else if (napping) {
            LockSupport.unpark(thread);
        }
    }

    /** Runs what was left before, closes all sockets, and waits for the end. */
    void stop(Duration atMost) {
        execute(() -> stopping = true);
        try {
            thread.join(atMost.toMillis());
            if (thread.isAlive()) {
                LOG.warn("The sockets did not close within {} ms: frames may be left unsent", atMost.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Loop's thread only. */
    void add(LoopSocket socket) {
        sockets.add(socket);
        socket.register(selector);
        markReady(socket);
        socket.tick(System.nanoTime());
    }

    /** Loop's thread only: is told of every request that is handed over. */
    LoneRequests lone() {
        return lone;
    }

    /** Loop's thread only. */
    void remove(LoopSocket socket) {
        sockets.remove(socket);
        ready.remove(socket);
    }

    /**
     * Loop's thread only: looks at the socket in this round. Needed after each send too, because sending takes the
     * notices of arrived messages off the socket's signal.
     */
    void markReady(LoopSocket socket) {
        if (!socket.ready && socket.isOpen()) {
            socket.ready = true;
            ready.add(socket);
        }
    }

    private void run() {
        try {
            boolean signalled = false;
            while (!stopping) {
                int done = runTasks() + readSockets() + lone.work(this::runTasks);
                tick();
                if (done == 0 && signalled) {
                    nap();
                }
                signalled = await(done > 0);
            }
            finish();
            List.copyOf(sockets).forEach(LoopSocket::closeNow);
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            ended = true;
            tasks.clear();
            afterwards.run();
        }
    }

    private void finish() {
        do {
            for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
                run(task);
            }
        } while (lone.work(this::runTasks) > 0);
    }

    private void nap() {
        napping = true;
        // A task that came before the flag was seen has ended nothing.
        if (tasks.isEmpty()) {
            LockSupport.parkNanos(SIGNAL_WITHOUT_NEWS_NANOS);
        }
        napping = false;
    }

    private int runTasks() {
        int done = 0;
        while (done < TASKS_PER_ROUND) {
            Runnable task = tasks.poll();
            if (task == null) {
                break;
            }
            run(task);
            done++;
        }
        return done;
    }

    /** One socket's failure must not take the others with it. */
    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.warn("A socket failed, and the others go on: {}", e.toString());
        }
    }

    private int readSockets() {
        int messages = 0;
        for (int left = ready.size(); left > 0; left--) {
            LoopSocket socket = ready.remove();
            socket.ready = false;
            try {
                int read = socket.read(MESSAGES_PER_ROUND);
                messages += read;
                if (read == MESSAGES_PER_ROUND) {
                    markReady(socket);
                }
            } catch (RuntimeException e) {
                LOG.warn("{} failed, and the others go on: {}", socket, e.toString());
            }
        }
        return messages;
    }

    private void tick() {
        long now = System.nanoTime();
        if (now - nextTickNanos >= 0) {
            nextTickNanos = now + tickMillis * 1_000_000;
            new ArrayList<>(sockets).forEach(socket -> socket.tick(now));
        }
    }

    /** @return whether a socket signalled that there is news */
    private boolean await(boolean worked) throws IOException {
        if (worked) {
            selector.selectNow();
        } else {
            asleep.set(true);
            // A task that came before the flag was seen has woken nobody.
            if (tasks.isEmpty()) {
                selector.select(tickMillis);
            }
            asleep.set(false);
        }
        for (SelectionKey key : selector.selectedKeys()) {
            markReady((LoopSocket) key.attachment());
        }
        boolean signalled = !selector.selectedKeys().isEmpty();
        selector.selectedKeys().clear();
        return signalled;
    }
}
