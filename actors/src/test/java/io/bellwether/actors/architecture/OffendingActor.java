package io.bellwether.actors.architecture;

import java.io.File;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.zeromq.ZContext;

/** Breaks every rule of {@link BannedCalls}, so that each is seen to catch something. */
final class OffendingActor {

    private OffendingActor() {}

    static String offend() throws InterruptedException {
        Thread.sleep(0);
        CompletableFuture.runAsync(() -> {});
        return "" + Instant.now() + System.nanoTime() + UUID.randomUUID() + new Random().nextInt() + new File("x")
                + new ZContext();
    }
}
