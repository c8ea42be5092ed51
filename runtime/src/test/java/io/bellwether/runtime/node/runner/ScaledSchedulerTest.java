package io.bellwether.runtime.node.runner;

import static org.assertj.core.api.Assertions.assertThat;

import akka.actor.ActorSystem;
import com.typesafe.config.ConfigFactory;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ScaledSchedulerTest {

    private final ActorSystem system = ActorSystem.create(
            "scaled",
            ConfigFactory.parseMap(Map.of(
                            ScaledScheduler.SCALE,
                            0.01,
                            "akka.scheduler.implementation",
                            ScaledScheduler.class.getName(),
                            "akka.scheduler.tick-duration",
                            "1ms",
                            "akka.loglevel",
                            "OFF"))
                    .withFallback(ConfigFactory.defaultReference()));

    @AfterEach
    void end() throws Exception {
        system.terminate();
        system.getWhenTerminated().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    @Test
    void aLongDelayIsOverSoonAndNotTooSoon() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        long begun = System.nanoTime();
        system.scheduler().scheduleOnce(Duration.ofSeconds(10), done::countDown, system.dispatcher());

        assertThat(done.await(9, TimeUnit.SECONDS)).isTrue();
        assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(100));
    }

    @Test
    void whatRepeatsRepeatsAsMuchFaster() throws InterruptedException {
        CountDownLatch three = new CountDownLatch(3);
        long begun = System.nanoTime();
        system.scheduler()
                .scheduleWithFixedDelay(
                        Duration.ofSeconds(5), Duration.ofSeconds(5), three::countDown, system.dispatcher());

        assertThat(three.await(14, TimeUnit.SECONDS)).isTrue();
        assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(150));
    }
}
