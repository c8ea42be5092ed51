package io.bellwether.runtime.node;

import akka.dispatch.DispatcherPrerequisites;
import akka.dispatch.ExecutorServiceConfigurator;
import akka.dispatch.ExecutorServiceFactory;
import akka.dispatch.ForkJoinExecutorConfigurator;
import com.typesafe.config.Config;
import io.bellwether.runtime.zeromq.SocketThread;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** Runs actors on Akka's own pool, except while they work for a request that the sockets' thread carries itself. */
public final class ActorExecutor extends ExecutorServiceConfigurator {

    private final ExecutorServiceConfigurator pool;

    /** Called by Akka, which finds the class's name in the configuration. */
    public ActorExecutor(Config config, DispatcherPrerequisites prerequisites) {
        super(config, prerequisites);
        this.pool = new ForkJoinExecutorConfigurator(config.getConfig("fork-join-executor"), prerequisites);
    }

    @Override
    public ExecutorServiceFactory createExecutorServiceFactory(String dispatcher, ThreadFactory threads) {
        ExecutorServiceFactory factory = pool.createExecutorServiceFactory(dispatcher, threads);
        return () -> new PoolOrSockets(factory.createExecutorService());
    }

    private static final class PoolOrSockets extends AbstractExecutorService {
        private final ExecutorService pool;

        private PoolOrSockets(ExecutorService pool) {
            this.pool = pool;
        }

        @Override
        public void execute(Runnable actor) {
            if (!(Thread.currentThread() instanceof SocketThread sockets && sockets.take(() -> runHere(actor)))) {
                pool.execute(actor);
            }
        }

        /** An error that no actor's supervision handles is Akka's to judge, on a thread of Akka's. */
        private void runHere(Runnable actor) {
            try {
                actor.run();
            } catch (Error fatal) {
                pool.execute(() -> {
                    throw fatal;
                });
            }
        }

        @Override
        public void shutdown() {
            pool.shutdown();
        }

        @Override
        public List<Runnable> shutdownNow() {
            return pool.shutdownNow();
        }

        @Override
        public boolean isShutdown() {
            return pool.isShutdown();
        }

        @Override
        public boolean isTerminated() {
            return pool.isTerminated();
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
            return pool.awaitTermination(timeout, unit);
        }
    }
}
