package io.bellwether.runtime.node;

import io.bellwether.runtime.zeromq.CannotBindException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** How far a node has come: it starts, serves, and ends, because it was stopped or because it failed. */
final class NodeLifetime {

    private final CompletableFuture<Void> serving = new CompletableFuture<>();
    private final CompletableFuture<Optional<String>> ended = new CompletableFuture<>();

    void serves() {
        serving.complete(null);
    }

    /** Returns whether this is news: the first failure counts, and what follows from it does not. */
    boolean failed(Throwable cause) {
        serving.completeExceptionally(cause);
        return ended.complete(Optional.of(cause.toString()));
    }

    void stopped() {
        ended.complete(Optional.empty());
    }

    /** @throws CannotStartException if this machine does not allow what the node was told */
    void awaitServing() throws CannotStartException, InterruptedException {
        try {
            serving.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CannotBindException taken) {
                throw new CannotStartException(taken.getMessage(), taken);
            }
            throw new IllegalStateException("the node failed while it started", e.getCause());
        }
    }

    /** Why it failed; empty if it was stopped. */
    Optional<String> awaitEnd() throws InterruptedException {
        try {
            return ended.get();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
