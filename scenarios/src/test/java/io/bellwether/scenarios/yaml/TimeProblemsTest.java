package io.bellwether.scenarios.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What happens when, and to nodes in which state. */
class TimeProblemsTest {

    @Test
    void aFaultBeforeTheClusterIsUpIsRefused() {
        String text = """
                name: x
                cluster: {servers: 3}
                duration: 100s
                timeline:
                  - at: 5s
                    crash: server-3
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:5:9: 'crash' at 5s is before the cluster is up
                          5 |   - at: 5s
                            |         ^
                          expected at least 20s, or a shorter settings.warm-up
                        """);
    }

    @Test
    void anEventPastTheEndIsRefused() {
        String text = """
                name: x
                cluster: {servers: 3}
                duration: 100s
                timeline:
                  - at: 101s
                    crash: server-3
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:5:9: this is at 101s, past the end of the run
                          5 |   - at: 101s
                            |         ^
                          expected at most 100s, the scenario's duration
                        """);
    }

    @Test
    void aWindowPastTheEndIsRefused() {
        String text = """
                name: x
                cluster: {servers: 3}
                duration: 100s
                timeline:
                  - at: 90s
                    expect: {coordinator: server-2, within: 45s}
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:6:13: this is judged at 135s, past the end of the run
                          6 |     expect: {coordinator: server-2, within: 45s}
                            |             ^
                          expected a window that ends by 100s, the scenario's duration
                        """);
    }

    @Test
    void theUpperEndOfARangeCountsToo() {
        String text = """
                name: x
                cluster: {servers: 3}
                duration: 100s
                timeline:
                  - at: 30s..90s
                    expect: {coordinator: one, within: 5s, for: 10s}
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:6:13: this is judged at 105s, past the end of the run
                          6 |     expect: {coordinator: one, within: 5s, for: 10s}
                            |             ^
                          expected a window that ends by 100s, the scenario's duration
                        """);
    }

    @Test
    void aRepetitionPastTheEndIsRefused() {
        String text = """
                name: x
                cluster: {servers: 3}
                duration: 100s
                timeline:
                  - at: 50s
                    every: 20s
                    times: 9
                    reset: all
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:5:9: this is at 110s, past the end of the run
                          5 |   - at: 50s
                            |         ^
                          expected at most 100s, the scenario's duration
                        """);
    }

    @Test
    void aRepetitionOfAgesIsRefusedToo() {
        String text = """
                name: x
                cluster: {servers: 3}
                duration: 100s
                timeline:
                  - at: 50s
                    every: 10000h
                    times: 1000
                    reset: all
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:5:9: this is at 36000050s, past the end of the run
                          5 |   - at: 50s
                            |         ^
                          expected at most 100s, the scenario's duration
                        """);
    }

    @Test
    void aClockSpreadBelowWhatAnyAlgorithmReachesIsRefused() {
        String text = """
                name: x
                cluster: {servers: 3}
                duration: 100s
                timeline:
                  - at: 50s
                    expect: {clock-spread: 5999us}
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:6:13: no algorithm can hold 3 clocks within 5999us: delays differ by up to 9ms
                          6 |     expect: {clock-spread: 5999us}
                            |             ^
                          expected a clock-spread of at least 6ms, the bound u(1 - 1/n) of Lundelius and Lynch
                        """);
    }

    @Test
    void aNodeThatRunsIsNotRestarted() {
        String text = """
                name: x
                cluster: {servers: 3}
                duration: 100s
                timeline:
                  - at: 50s
                    restart: server-1
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:6:14: 'restart' of server-1, which runs at 50s
                          6 |     restart: server-1
                            |              ^
                          expected a node that is crashed then
                        """);
    }

    @Test
    void aNodeThatIsNotPausedIsNotResumed() {
        String text = """
                name: x
                cluster: {servers: 3}
                duration: 100s
                timeline:
                  - at: 50s
                    crash: server-1
                  - at: 60s
                    resume: server-1
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:8:13: 'resume' of server-1, which is crashed at 60s
                          8 |     resume: server-1
                            |             ^
                          expected a node that is paused then
                        """);
    }

    @Test
    void aCrashedNodeDoesNotCrash() {
        String text = """
                name: x
                cluster: {servers: 3}
                duration: 100s
                timeline:
                  - at: 50s
                    crash: {target: server-1, for: 20s}
                  - at: 60s
                    crash: server-1
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:8:12: 'crash' of server-1, which is crashed at 60s
                          8 |     crash: server-1
                            |            ^
                          expected a node that runs or is paused then
                        """);
    }

    @Test
    void aLateServerDoesNotCrashBeforeItStarts() {
        String text = """
                name: x
                cluster: {servers: 2, late: [server-2]}
                duration: 100s
                timeline:
                  - at: 50s
                    crash: server-2
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:6:12: 'crash' of server-2, which has not been started at 50s
                          6 |     crash: server-2
                            |            ^
                          expected a node that runs or is paused then
                        """);
    }

    @Test
    void theEndOfAPauseDoesNotRestartWhatCrashedMeanwhile() {
        String text = """
                name: x
                cluster: {servers: 3}
                duration: 100s
                timeline:
                  - {at: 50s, pause: {target: server-1, for: 20s}}
                  - {at: 60s, crash: server-1}
                  - {at: 80s, crash: server-1}
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:7:22: 'crash' of server-1, which is crashed at 80s
                          7 |   - {at: 80s, crash: server-1}
                            |                      ^
                          expected a node that runs or is paused then
                        """);
    }

    @Test
    void onlyTheDiskOfACrashedNodeIsWiped() {
        String text = """
                name: x
                cluster: {servers: 3}
                duration: 100s
                timeline:
                  - at: 50s
                    wipe: server-1
                """;

        assertThat(Read.problems(text)).isEqualTo("""
                        test.yaml:6:11: 'wipe' of server-1, which runs at 50s
                          6 |     wipe: server-1
                            |           ^
                          expected a node that is crashed then
                        """);
    }
}
