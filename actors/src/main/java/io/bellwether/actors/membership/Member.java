package io.bellwether.actors.membership;

import io.bellwether.actors.port.Address;

/** One server of the cluster, as the reference lists it. Ranks are unique and never reused for another name. */
public record Member(String name, int rank, Address address) {

    /** Whether the other one is where this one was. */
    public boolean isReplacedBy(Member other) {
        return !name.equals(other.name()) && address.equals(other.address());
    }
}
