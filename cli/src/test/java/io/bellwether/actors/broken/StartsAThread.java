package io.bellwether.actors.broken;

import java.util.concurrent.CompletableFuture;

/** Written to break a rule. */
public final class StartsAThread {
    public CompletableFuture<Integer> later() {
        return CompletableFuture.supplyAsync(() -> 1);
    }
}
