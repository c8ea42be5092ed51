package io.bellwether.scenarios.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Names of nodes, selectors, checks and frames. */
class NameProblemsTest {

    @Test
    void anUnknownServerIsNamedWithTheNearestOne() {
        String text = """
                name: x
                cluster: {servers: 3}
                duration: 100s
                timeline:
                  - at: 50s
                    crash: sever-2
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:6:12: there is no 'sever-2' in this cluster
                          6 |     crash: sever-2
                            |            ^
                          expected server-1, server-2, server-3, reference, broker; or any server, random server, coordinator, all servers, servers except …
                          did you mean 'server-2'?
                        """);
    }

    @Test
    void aSelectorIsFoundByItsNearestWord() {
        String text = """
                name: x
                cluster: {servers: 3}
                duration: 100s
                timeline:
                  - at: 50s
                    crash: any sever
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:6:12: there is no 'any sever' in this cluster
                          6 |     crash: any sever
                            |            ^
                          expected server-1, server-2, server-3, reference, broker; or any server, random server, coordinator, all servers, servers except …
                          did you mean 'any server'?
                        """);
    }

    @Test
    void aServerIsNotLeftOutThatIsNotThere() {
        String text = """
                name: x
                cluster: {servers: 3}
                duration: 100s
                timeline:
                  - at: 50s
                    crash: servers except server-7
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:6:12: there is no 'server-7' to leave out
                          6 |     crash: servers except server-7
                            |            ^
                          expected servers except coordinator, or names out of: server-1, server-2, server-3
                          did you mean 'server-1'?
                        """);
    }

    @Test
    void theBrokerHasNoClock() {
        String text = """
                name: x
                cluster: {servers: 3}
                duration: 100s
                timeline:
                  - at: 50s
                    clock-step: {target: broker, by: 5s}
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:6:26: 'broker' cannot stand here
                          6 |     clock-step: {target: broker, by: 5s}
                            |                          ^
                          expected server-1, server-2, server-3; or any server, random server, coordinator, all servers, servers except …
                        """);
    }

    @Test
    void aClientMustBeListed() {
        String text = """
                name: x
                cluster: {servers: 3}
                duration: 100s
                timeline:
                  - at: 50s
                    login: alice
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:6:12: there is no 'alice' in this cluster
                          6 |     login: alice
                            |            ^
                          expected a client that cluster.clients lists
                        """);
    }

    @Test
    void onlyALateServerIsStarted() {
        String text = """
                name: x
                cluster: {servers: 3}
                duration: 100s
                timeline:
                  - at: 50s
                    start: server-3
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:6:12: 'server-3' cannot stand here
                          6 |     start: server-3
                            |            ^
                          expected a server that cluster.late lists
                        """);
    }

    @Test
    void aNodeIsNamedOnce() {
        String text = """
                name: x
                cluster: {servers: 3}
                duration: 100s
                timeline:
                  - at: 50s
                    crash: [server-1, server-1]
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:6:23: 'server-1' stands here twice
                          6 |     crash: [server-1, server-1]
                            |                       ^
                          expected each node once
                        """);
    }

    @Test
    void aClientIsNotCalledLikeATopicOfTheCluster() {
        String text = """
                name: x
                cluster: {servers: 3, clients: [servers]}
                duration: 100s
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:2:33: the name 'servers' is taken
                          2 | cluster: {servers: 3, clients: [servers]}
                            |                                 ^
                          expected a name that nothing else has
                        """);
    }

    @Test
    void anUnknownCheckIsNamedWithTheNearestOne() {
        String text = """
                name: x
                cluster: {servers: 3}
                duration: 100s
                checks: [lamprot]
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:4:10: 'lamprot' is not known here
                          4 | checks: [lamprot]
                            |          ^
                          expected one of: lamport, bully-safety, bully-liveness, bully-cost, berkeley-monotonic, berkeley-bound, berkeley-vote, membership, answered, no-loss, no-invention, no-duplicate, convergence, history-order, delivery, cache-staleness
                          did you mean 'lamport'?
                        """);
    }

    @Test
    void anUnknownCoordinatorIsNamedWithTheNearestOne() {
        String text = """
                name: x
                cluster: {servers: 3}
                duration: 100s
                timeline:
                  - at: 50s
                    expect: {coordinator: server-22}
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:6:27: 'server-22' is not known here
                          6 |     expect: {coordinator: server-22}
                            |                           ^
                          expected one of: one, none, server-1, server-2, server-3
                          did you mean 'server-2'?
                        """);
    }

    @Test
    void anUnknownClockIsNamedWithTheNearestServer() {
        String text = """
                name: x
                cluster: {servers: 3}
                duration: 100s
                clocks: {sever-1: {offset: 5s}}
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:4:10: 'sever-1' is not known here
                          4 | clocks: {sever-1: {offset: 5s}}
                            |          ^
                          expected server-1, server-2, server-3
                          did you mean 'server-1'?
                        """);
    }

    @Test
    void anUnknownFrameIsNamedWithTheNearestKind() {
        String text = """
                name: x
                cluster: {servers: 1, clients: [eve]}
                duration: 100s
                timeline:
                  - at: 50s
                    malformed: {from: eve, to: server-1, frames: [trunkated]}
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:6:51: 'trunkated' is not known here
                          6 |     malformed: {from: eve, to: server-1, frames: [trunkated]}
                            |                                                   ^
                          expected one of: empty, not-messagepack, truncated, not-a-map, no-service, unknown-service, wrong-type, missing-field, negative-clock, absurd-clock, too-deep, broken-json
                          did you mean 'truncated'?
                        """);
    }
}
