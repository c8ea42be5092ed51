package io.bellwether.actors.membership;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The live servers as this node last heard of them, by ascending rank, this node among them. Cached: the reference may
 * be away.
 */
public record Members(Member self, List<Member> all) {

    public Members {
        all = all.stream().sorted(Comparator.comparingInt(Member::rank)).toList();
    }

    /** Members with a higher rank than this node. */
    public List<Member> higher() {
        return all.stream().filter(member -> member.rank() > self.rank()).toList();
    }

    /** Members with a lower rank than this node. */
    public List<Member> lower() {
        return all.stream().filter(member -> member.rank() < self.rank()).toList();
    }

    /** All members but this node. */
    public List<Member> others() {
        return all.stream().filter(member -> !member.name().equals(self.name())).toList();
    }

    public Optional<Member> named(String name) {
        return all.stream().filter(member -> member.name().equals(name)).findFirst();
    }
}
