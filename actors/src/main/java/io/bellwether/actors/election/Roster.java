package io.bellwether.actors.election;

import io.bellwether.actors.membership.Member;
import io.bellwether.actors.membership.Members;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Every server that this node was ever told of. A server that has dropped off the reference's list may still live, and
 * even coordinate: only its way to the reference is cut. So elections ask everyone ever known, not only the listed;
 * but for one whose address has become another's, who would give its answers and never announce it.
 */
final class Roster {
    private final SortedMap<String, Member> byName = new TreeMap<>();
    private Member self;

    Roster(Members members) {
        learn(members);
    }

    void learn(Members members) {
        self = members.self();
        byName.values().removeIf(known -> members.all().stream().anyMatch(known::isReplacedBy));
        members.all().forEach(member -> byName.put(member.name(), member));
    }

    Member self() {
        return self;
    }

    /** By ascending rank. */
    List<Member> higher() {
        return matching(member -> member.rank() > self.rank());
    }

    /** By ascending rank. */
    List<Member> lower() {
        return matching(member -> member.rank() < self.rank());
    }

    Optional<Member> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Optional<Member> higherNamed(String name) {
        return named(name).filter(member -> member.rank() > self.rank());
    }

    /** Whether a server ranks above this one; of a server never listed its own word is taken, and none means no. */
    boolean ranksAbove(String name, OptionalLong claimed) {
        long rank = named(name).map(member -> (long) member.rank()).orElse(claimed.orElse(0));
        return rank > self.rank();
    }

    private List<Member> matching(Predicate<Member> wanted) {
        return byName.values().stream()
                .filter(wanted)
                .sorted(Comparator.comparingInt(Member::rank))
                .toList();
    }
}
