package io.bellwether.scenarios.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What stands where, and what is missing. */
class StructureProblemsTest {

    @Test
    void anUnknownKeyIsNamedWithTheNearestOne() {
        String text = """
                name: x
                cluster: {servers: 3, botz: 2}
                duration: 100s
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:2:23: unknown key 'botz' in a cluster
                          2 | cluster: {servers: 3, botz: 2}
                            |                       ^
                          expected one of: servers, late, reference, brokers, proxy, bots, clients
                          did you mean 'bots'?
                        """);
    }

    @Test
    void aMissingKeyIsNamed() {
        String text = """
                name: x
                duration: 100s
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:1:1: a scenario lacks the key 'cluster'
                          1 | name: x
                            | ^
                          expected cluster: …
                        """);
    }

    @Test
    void aListIsNoScenario() {
        String text = """
                - name: x
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:1:1: a list stands where a scenario should
                          1 | - name: x
                            | ^
                          expected a map with keys, one of: name, about, cluster, settings, network, clocks, disk, workload, timeline, checks, duration, policy
                        """);
    }

    @Test
    void aWordIsNoCluster() {
        String text = """
                name: x
                cluster: three
                duration: 100s
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:2:10: a single value stands where a cluster should
                          2 | cluster: three
                            |          ^
                          expected a map with keys, one of: servers, late, reference, brokers, proxy, bots, clients
                        """);
    }

    @Test
    void anEntryWithoutAnActionDoesNothing() {
        String text = """
                name: x
                cluster: {servers: 1}
                duration: 100s
                workload:
                  script:
                    - {}
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:6:7: nothing happens here
                          6 |     - {}
                            |       ^
                          expected one of: login, users, channel, channels, subscribe, publish, history, message
                        """);
    }

    @Test
    void anEntryHasOneAction() {
        String text = """
                name: x
                cluster: {servers: 3}
                duration: 100s
                timeline:
                  - {at: 50s, restart: server-1, crash: server-2}
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:5:5: 'restart' and 'crash' stand in one entry
                          5 |   - {at: 50s, restart: server-1, crash: server-2}
                            |     ^
                          expected one action; write a second entry for the other
                        """);
    }

    @Test
    void anEntryHasATime() {
        String text = """
                name: x
                cluster: {servers: 3}
                duration: 100s
                timeline:
                  - crash: server-1
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:5:5: a timeline entry lacks the key 'at'
                          5 |   - crash: server-1
                            |     ^
                          expected at: …
                        """);
    }

    @Test
    void aRepetitionSaysHowOften() {
        String text = """
                name: x
                cluster: {servers: 3}
                duration: 100s
                timeline:
                  - {at: 50s, every: 5s, crash: server-1}
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:5:5: this does not say how often it is repeated
                          5 |   - {at: 50s, every: 5s, crash: server-1}
                            |     ^
                          expected either times: 5, or until: 120s
                        """);
    }

    @Test
    void onlyARepetitionHasTimes() {
        String text = """
                name: x
                cluster: {servers: 3}
                duration: 100s
                timeline:
                  - {at: 50s, times: 5, crash: server-1}
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:5:22: 'times' stands without 'every'
                          5 |   - {at: 50s, times: 5, crash: server-1}
                            |                      ^
                          expected every: 20s
                        """);
    }

    @Test
    void aCutSaysWhichLinks() {
        String text = """
                name: x
                cluster: {servers: 3}
                duration: 100s
                timeline:
                  - at: 50s
                    cut: {for: 10s}
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:6:10: this does not say which links
                          6 |     cut: {for: 10s}
                            |          ^
                          expected between: [a, b], or from: a and to: b
                        """);
    }

    @Test
    void linksAreBetweenTwoSides() {
        String text = """
                name: x
                cluster: {servers: 3}
                duration: 100s
                timeline:
                  - at: 50s
                    cut: {between: [server-1]}
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:6:20: 'between' has two sides, not 1
                          6 |     cut: {between: [server-1]}
                            |                    ^
                          expected a list of two, such as [server-1, server-2]
                        """);
    }

    @Test
    void aNodeIsInOneGroup() {
        String text = """
                name: x
                cluster: {servers: 3}
                duration: 100s
                timeline:
                  - at: 50s
                    partition: [[server-1, server-2], [server-2, server-3]]
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:6:39: 'server-2' is in two groups
                          6 |     partition: [[server-1, server-2], [server-2, server-3]]
                            |                                       ^
                          expected each node in one group
                        """);
    }

    @Test
    void anExpectationExpectsSomething() {
        String text = """
                name: x
                cluster: {servers: 3}
                duration: 100s
                timeline:
                  - at: 50s
                    expect: {within: 10s}
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:6:13: nothing is expected here
                          6 |     expect: {within: 10s}
                            |             ^
                          expected at least one of: coordinator, members, rank, users, channels, received, history, clock-spread, election-messages
                        """);
    }

    @Test
    void allProblemsOfAFileAreFoundAtOnceInTheirOrder() {
        String text = """
                name: X
                cluster: {servers: 3}
                duration: 100s
                policy: lifo
                timeline:
                  - at: 60
                    crash: server-4
                  - at: 200s
                    crash: server-3
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:1:7: 'X' is not a name that can stand here
                          1 | name: X
                            |       ^
                          expected small letters, digits and hyphens, such as coordinator-crash

                        test.yaml:4:9: 'lifo' is not known here
                          4 | policy: lifo
                            |         ^
                          expected one of: random, fifo
                          did you mean 'fifo'?

                        test.yaml:6:9: '60' has no unit
                          6 |   - at: 60
                            |         ^
                          expected a duration such as 10s (ns, us, ms, s, m, h)

                        test.yaml:7:12: there is no 'server-4' in this cluster
                          7 |     crash: server-4
                            |            ^
                          expected server-1, server-2, server-3, reference, broker; or any server, random server, coordinator, all servers, servers except …
                          did you mean 'server-1'?

                        test.yaml:8:9: this is at 200s, past the end of the run
                          8 |   - at: 200s
                            |         ^
                          expected at most 100s, the scenario's duration
                        """);
    }
}
