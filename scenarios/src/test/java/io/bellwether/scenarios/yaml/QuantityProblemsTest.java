package io.bellwether.scenarios.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Numbers, units and ranges. */
class QuantityProblemsTest {

    @Test
    void aDurationHasAUnit() {
        String text = """
                name: x
                cluster: {servers: 3}
                duration: 100s
                settings: {heartbeat: 10}
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:4:23: '10' has no unit
                          4 | settings: {heartbeat: 10}
                            |                       ^
                          expected a duration such as 10s (ns, us, ms, s, m, h)
                        """);
    }

    @Test
    void aUnitFitsItsQuantity() {
        String text = """
                name: x
                cluster: {servers: 3}
                duration: 100s
                settings: {heartbeat: 10MB}
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:4:23: 'MB' is not a unit of a duration
                          4 | settings: {heartbeat: 10MB}
                            |                       ^
                          expected a duration such as 10s (ns, us, ms, s, m, h)
                          did you mean 'ms'?
                        """);
    }

    @Test
    void aQuantityIsANumberWithAUnit() {
        String text = """
                name: x
                cluster: {servers: 3}
                duration: 100s
                settings: {heartbeat: soon}
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:4:23: 'soon' is not a duration
                          4 | settings: {heartbeat: soon}
                            |                       ^
                          expected a duration such as 10s (ns, us, ms, s, m, h)
                        """);
    }

    @Test
    void aTimerDoesNotSpin() {
        String text = """
                name: x
                cluster: {servers: 3}
                duration: 100s
                settings: {heartbeat: 0s}
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:4:23: '0s' is too small
                          4 | settings: {heartbeat: 0s}
                            |                       ^
                          expected a duration from 1ms to 10000h
                        """);
    }

    @Test
    void nothingLastsForEver() {
        String text = """
                name: x
                cluster: {servers: 3}
                duration: 100s
                settings: {heartbeat: 999999h}
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:4:23: '999999h' is too large
                          4 | settings: {heartbeat: 999999h}
                            |                       ^
                          expected a duration from 1ms to 10000h
                        """);
    }

    @Test
    void aDurationIsNotFinerThanANanosecond() {
        String text = """
                name: x
                cluster: {servers: 3}
                duration: 100s
                settings: {heartbeat: 1500000.5ns}
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:4:23: '1500000.5ns' is too fine
                          4 | settings: {heartbeat: 1500000.5ns}
                            |                       ^
                          expected a duration such as 10s (ns, us, ms, s, m, h)
                        """);
    }

    @Test
    void aDurationIsNotNegative() {
        String text = """
                name: x
                cluster: {servers: 3}
                duration: 100s
                settings: {heartbeat: -5s}
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:4:23: '-5s' is too small
                          4 | settings: {heartbeat: -5s}
                            |                       ^
                          expected a duration from 1ms to 10000h
                        """);
    }

    @Test
    void aRangeBeginsBeforeItEnds() {
        String text = """
                name: x
                cluster: {servers: 3}
                duration: 100s
                settings: {heartbeat: 20s..10s}
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:4:23: the range '20s..10s' ends before it begins
                          4 | settings: {heartbeat: 20s..10s}
                            |                       ^
                          expected the smaller value first
                        """);
    }

    @Test
    void aRangeHasTwoEnds() {
        String text = """
                name: x
                cluster: {servers: 3}
                duration: 100s
                settings: {heartbeat: 10s..}
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:4:23: '10s..' is half a range
                          4 | settings: {heartbeat: 10s..}
                            |                       ^
                          expected both ends, as in a..b
                        """);
    }

    @Test
    void bothEndsOfARangeHaveUnits() {
        String text = """
                name: x
                cluster: {servers: 3}
                duration: 100s
                settings: {heartbeat: 1..10s}
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:4:23: '1' has no unit
                          4 | settings: {heartbeat: 1..10s}
                            |                       ^
                          expected a duration such as 10s (ns, us, ms, s, m, h)
                        """);
    }

    @Test
    void theDurationOfTheRunIsTheSameForEverySeed() {
        String text = """
                name: x
                cluster: {servers: 3}
                duration: 100s..200s
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:3:11: a range stands here, but this must be the same for every seed
                          3 | duration: 100s..200s
                            |           ^
                          expected a duration such as 10s (ns, us, ms, s, m, h)
                        """);
    }

    @Test
    void aCountIsAWholeNumber() {
        String text = """
                name: x
                cluster: {servers: 3}
                duration: 100s
                settings: {clock-samples: 2.5}
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:4:27: '2.5' is too fine
                          4 | settings: {clock-samples: 2.5}
                            |                           ^
                          expected a whole number such as 3
                        """);
    }

    @Test
    void aPercentageIsAtMostAHundred() {
        String text = """
                name: x
                cluster: {servers: 3}
                duration: 100s
                timeline:
                  - at: 50s
                    loss: 120%
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:6:11: '120%' is too large
                          6 |     loss: 120%
                            |           ^
                          expected a percentage from 0% to 100%
                        """);
    }

    @Test
    void aRateIsPerSecond() {
        String text = """
                name: x
                cluster: {servers: 3}
                duration: 100s
                workload: {bots: {rate: 5/m}}
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:4:25: '/m' is not a unit of a rate
                          4 | workload: {bots: {rate: 5/m}}
                            |                         ^
                          expected a rate such as 5/s (/s)
                          did you mean '/s'?
                        """);
    }

    @Test
    void aServerWouldExpireBetweenTwoHeartbeats() {
        String text = """
                name: x
                cluster: {servers: 3}
                duration: 100s
                settings: {heartbeat: 30s, expiry: 10s}
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:4:36: servers would expire between two heartbeats
                          4 | settings: {heartbeat: 30s, expiry: 10s}
                            |                                    ^
                          expected an expiry (10s) longer than the heartbeat (30s)
                        """);
    }
}
