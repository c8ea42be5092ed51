package io.bellwether.scenarios.conform;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.actors.port.Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The servers that the reference knows the addresses of. */
final class Neighbours {

    private Neighbours() {}

    /** Those beside the one with that address, as far as the list can be read. */
    static List<Address> of(Address server, Subject reference) {
        List<Address> others = new ArrayList<>();
        try {
            for (JsonNode entry : reference.ask(Question.of("list")).field("list")) {
                Optional<Address> address = Address.parse(entry.path("address").asText(""));
                address.filter(other -> !isSame(other, server)).ifPresent(others::add);
            }
        } catch (Breach | Unobservable unreadable) {
            return List.of();
        }
        return others;
    }

    private static boolean isSame(Address one, Address other) {
        if (one.port() != other.port() || one.host().equals(other.host())) {
            return one.equals(other);
        }
        try {
            InetAddress first = InetAddress.getByName(one.host());
            InetAddress second = InetAddress.getByName(other.host());
            return first.equals(second) || isHere(first) && isHere(second);
        } catch (UnknownHostException | SocketException cannotBeReached) {
            return false;
        }
    }

    private static boolean isHere(InetAddress host) throws SocketException {
        return host.isLoopbackAddress() || NetworkInterface.getByInetAddress(host) != null;
    }
}
