package io.bellwether.runtime.node;

import io.bellwether.runtime.trace.ProcessEvent.NodeFailed;
import io.bellwether.runtime.zeromq.CannotBindException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** What lies at the bottom of an exception that actors have wrapped. */
record Failure(Throwable cause) {

    private static final int CALLS = 10;

    static Failure of(Throwable wrapped) {
        Optional<Throwable> taken = causes(wrapped)
                .filter(cause -> cause instanceof CannotBindException)
                .findFirst();
        return new Failure(taken.orElseGet(
                () -> causes(wrapped).reduce((outer, inner) -> inner).orElse(wrapped)));
    }

    /** Not a mistake of the program, but a port that somebody else has. */
    boolean isTakenPort() {
        return cause instanceof CannotBindException;
    }

    NodeFailed event() {
        return new NodeFailed(
                cause.toString(),
                Arrays.stream(cause.getStackTrace())
                        .limit(CALLS)
                        .map(StackTraceElement::toString)
                        .toList());
    }

    private static Stream<Throwable> causes(Throwable wrapped) {
        return Stream.iterate(wrapped, cause -> cause != null, Throwable::getCause);
    }
}
