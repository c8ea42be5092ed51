package io.bellwether.runtime.terminal;

import io.bellwether.actors.port.Peer;
import java.util.List;
import java.util.stream.Collectors;

/** The servers as a person knows them: by name, and by where they are looked for. */
record Addresses(List<Peer> servers) {
    int count() {
        return servers.size();
    }

    String of(String name) {
        return servers.stream()
                .filter(server -> server.name().equals(name))
                .findFirst()
                .map(Addresses::text)
                .orElse(name);
    }

    String ofAll() {
        return servers.stream().map(Addresses::text).collect(Collectors.joining(", "));
    }

    /** One that is only known by its address has no other name. */
    private static String text(Peer server) {
        String address = server.address().toString();
        return address.endsWith(server.name()) ? server.name() : server.name() + " (" + address + ")";
    }
}
