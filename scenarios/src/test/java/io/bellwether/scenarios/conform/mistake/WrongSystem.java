package io.bellwether.scenarios.conform.mistake;

import io.bellwether.scenarios.conform.Question;
import io.bellwether.scenarios.conform.SystemUnderTest;
import io.bellwether.scenarios.conform.wire.Unreachable;
import java.util.List;
import java.util.Optional;

/** The right system, seen through a mistake. */
public final class WrongSystem implements AutoCloseable {

    private final Front server;
    private final Front second;
    private final Front reference;
    private final Relay broker;

    public WrongSystem(SystemUnderTest right, Mistake mistake) throws Unreachable {
        server = new Front(right.servers().get(0), Question.of("users"), mistake.server());
        second = new Front(right.servers().get(1), Question.of("users"), mistake.second());
        reference = new Front(right.reference().orElseThrow(), Question.of("list"), mistake.reference());
        broker = new Relay(right.broker().orElseThrow(), mistake.broker());
    }

    public SystemUnderTest addresses() {
        return new SystemUnderTest(
                List.of(server.address(), second.address()),
                Optional.of(reference.address()),
                Optional.of(broker.address()));
    }

    @Override
    public void close() {
        server.close();
        second.close();
        reference.close();
        broker.close();
    }
}
