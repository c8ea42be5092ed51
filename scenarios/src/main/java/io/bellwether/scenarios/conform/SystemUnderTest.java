package io.bellwether.scenarios.conform;

import io.bellwether.actors.port.Address;
import java.util.List;
import java.util.Optional;

/**
 * Where the system is.
 *
 * @param servers at least one; the first is put to the test, the second is what it is compared with
 * @param broker where subscribers connect
 */
public record SystemUnderTest(List<Address> servers, Optional<Address> reference, Optional<Address> broker) {

    public SystemUnderTest {
        servers = List.copyOf(servers);
        if (servers.isEmpty()) {
            throw new IllegalArgumentException("there is no server to put to the test");
        }
    }
}
