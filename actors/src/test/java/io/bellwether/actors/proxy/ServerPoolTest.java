package io.bellwether.actors.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Peer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ServerPoolTest {

    private static final Optional<String> NOBODY = Optional.empty();

    private final ServerPool pool = new ServerPool(List.of(server(1), server(2), server(3)));

    @Test
    void withoutAUserServersTakeTurns() {
        List<String> chosen =
                IntStream.range(0, 6).mapToObj(n -> choose(NOBODY)).toList();

        assertThat(chosen).containsExactly("server-1", "server-2", "server-3", "server-1", "server-2", "server-3");
    }

    @Test
    void aUserStaysAtOneServer() {
        assertThat(choices("alice", 10)).hasSize(1);
    }

    @Test
    void usersAreSpreadEvenly() {
        Map<String, Long> load = users().map(user -> choose(Optional.of(user)))
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));

        assertThat(load).hasSize(3);
        assertThat(load.values()).allSatisfy(count -> assertThat(count).isBetween(900L, 1100L));
    }

    @Test
    void onlyTheUsersOfAnAvoidedServerMoveAndTheyReturn() {
        Map<String, String> before = homes();
        pool.avoid("server-2");
        Map<String, String> during = homes();
        pool.useAgain("server-2");

        assertThat(during).allSatisfy((user, home) -> {
            assertThat(home).isNotEqualTo("server-2");
            assertThat(before.get(user)).isIn(home, "server-2");
        });
        assertThat(homes()).isEqualTo(before);
    }

    @Test
    void whoWasTriedIsNotChosenAgain() {
        assertThat(pool.choose(NOBODY, List.of("server-1", "server-3"))).contains(server(2));
        assertThat(pool.choose(NOBODY, List.of("server-1", "server-2", "server-3")))
                .isEmpty();
    }

    @Test
    void noneIsLeftWhenAllAreAvoided() {
        List.of("server-1", "server-2", "server-3").forEach(pool::avoid);

        assertThat(pool.choose(Optional.of("alice"), List.of())).isEmpty();
    }

    @Test
    void avoidingTwiceIsNoNews() {
        assertThat(pool.avoid("server-1")).isTrue();
        assertThat(pool.avoid("server-1")).isFalse();
        assertThat(pool.useAgain("server-1")).isTrue();
        assertThat(pool.useAgain("server-1")).isFalse();
    }

    @Test
    void aListedServerIsUsedUntilItIsNoLongerListed() {
        pool.learn(List.of(server(4)));
        assertThat(pool.find("server-4")).contains(server(4));
        pool.avoid("server-4");

        pool.learn(List.of(server(1)));

        assertThat(pool.find("server-4")).isEmpty();
        assertThat(pool.avoids("server-4")).isFalse();
        assertThat(pool.find("server-2")).contains(server(2));
    }

    private Map<String, String> homes() {
        return users().collect(Collectors.toMap(
                Function.identity(), user -> choose(Optional.of(user)), (a, b) -> a, TreeMap::new));
    }

    private List<String> choices(String user, int times) {
        return IntStream.range(0, times)
                .mapToObj(n -> choose(Optional.of(user)))
                .distinct()
                .toList();
    }

    private static Stream<String> users() {
        return IntStream.range(0, 3000).mapToObj(n -> "user-" + n);
    }

    private String choose(Optional<String> user) {
        return pool.choose(user, List.of()).orElseThrow().name();
    }

    private static Peer server(int number) {
        return new Peer("server-" + number, new Address("server-" + number, 5555));
    }
}
