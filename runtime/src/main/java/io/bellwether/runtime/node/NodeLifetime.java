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

    /** The first failure counts; what follows from it does not. */
    void failed(Throwable cause) {
        serving.completeExceptionally(cause);
        ended.complete(Optional.of(cause.toString()));
    }

    void stopped() {
        ended.complete(Optional.empty());
    }

    boolean isOver() {
        return ended.isDone();
    }

    /** @throws CannotStartException if this machine does not allow what the node was told */
    void awaitServing() throws CannotStartException, InterruptedException {
        try {
            serving.get();
        } catch (ExecutionException e) {
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof CannotBindException) {
                    throw new CannotStartException(cause.getMessage(), cause);
                }
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
