package io.bellwether.runtime.node;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.bellwether.runtime.node.runner.ScaledScheduler;
import java.time.Duration;
import java.util.Map;

/** How Akka runs in a process that is one node. */
public final class ActorConfig {

    private static final Duration FINEST_TICK = Duration.ofMillis(1);
    private static final Duration COARSEST_TICK = Duration.ofMillis(10);

    private ActorConfig() {}

    public static Config load() {
        return resolved(ConfigFactory.empty());
    }

    /**
     * Under a runner, a second of the actors' timers takes {@code timeScale} seconds, and one thread runs them all: what
     * they declare of their clocks is then in the order in which they read them.
     */
    public static Config underRunner(double timeScale) {
        Duration tick = Duration.ofNanos(Math.round(COARSEST_TICK.toNanos() * Math.min(1, timeScale)));
        return resolved(ConfigFactory.parseMap(Map.of(
                ScaledScheduler.SCALE,
                timeScale,
                "akka.scheduler.implementation",
                ScaledScheduler.class.getName(),
                "akka.scheduler.tick-duration",
                tick.compareTo(FINEST_TICK) < 0 ? FINEST_TICK : tick,
                "akka.actor.default-dispatcher.executor",
                "thread-pool-executor",
                "akka.actor.default-dispatcher.thread-pool-executor.fixed-pool-size",
                1)));
    }

    private static Config resolved(Config special) {
        return special.withFallback(ConfigFactory.parseResources(ActorConfig.class, "node.conf"))
                .withFallback(ConfigFactory.defaultReference())
                .resolve();
    }
}
