package io.bellwether.scenarios.conform;

import io.bellwether.actors.port.Address;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The nodes of the system under test that can be reached.
 *
 * @param secondMissing why there is no second server, where there is none
 */
record Nodes(
        Subject server,
        Optional<Subject> second,
        Optional<Subject> reference,
        Optional<Broadcast> broadcast,
        String secondMissing)
        implements AutoCloseable {

    Optional<String> obstacle(Need need) {
        Optional<String> server = server().lost();
        return switch (need) {
            case SERVER -> server;
            case BROKER ->
                broadcast.isEmpty() ? Optional.of("no broker was given (--broker tcp://HOST:PUB/SUB)") : server;
            case SECOND_SERVER ->
                server.or(() -> second.isEmpty()
                        ? Optional.of(secondMissing)
                        : second.get().lost());
            case REFERENCE ->
                reference.isEmpty()
                        ? Optional.of("no reference was given (--reference tcp://HOST:PORT)")
                        : reference.get().lost();
        };
    }

    /** The system with the servers that were put to the test. */
    SystemUnderTest found(SystemUnderTest system) {
        List<Address> servers = Stream.of(Optional.of(server), second)
                .flatMap(Optional::stream)
                .map(Subject::address)
                .toList();
        return new SystemUnderTest(servers, system.reference(), system.broker());
    }

    Stream<Subject> subjects() {
        return Stream.of(Optional.of(server), second, reference).flatMap(Optional::stream);
    }

    @Override
    public void close() {
        subjects().forEach(Subject::close);
        broadcast.ifPresent(Broadcast::close);
    }
}
