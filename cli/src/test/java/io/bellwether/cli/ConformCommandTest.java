package io.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.scenarios.report.terminal.Terminal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zeromq.SocketType;
import org.zeromq.ZContext;

/** What is said where there is nothing to examine. */
@Timeout(120)
class ConformCommandTest {

    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--only clocks                                  | Missing required option: '--server=tcp://HOST:PORT'",
                "--server localhost                             | expected an address such as tcp://server-1:5555",
                "--server tcp://localhost:1 --broker tcp://here | expected an address such as tcp://broker:5557/5558",
                "--server tcp://localhost:1 --only clock        | there is no part 'clock'; did you mean 'clocks'?",
                "--server tcp://localhost:1 --timeout 2h        | expected a duration such as 500ms or 2s",
                "--server tcp://no.such.host.invalid:5555       | nobody here knows the name no.such.host.invalid"
            })
    void wrongUsageIsSaidAndExitsWith2(String arguments, String complaint) {
        Console console = console();

        assertThat(conform(console, arguments.split(" +"))).isEqualTo(ExitCode.USAGE);
        assertThat(console.err()).contains(complaint);
    }

    @Test
    void nobodyAtTheAddressIsSaidAndExitsWith2() throws IOException {
        Console console = console();
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        assertThat(conform(console, "--server", "tcp://127.0.0.1:" + port)).isEqualTo(ExitCode.USAGE);
        assertThat(console.err()).contains("nobody listens at tcp://127.0.0.1:" + port);
    }

    @Test
    void somebodyWhoSpeaksNoZeroMqIsSaidAndExitsWith2() throws IOException {
        Console console = console();
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            int exit = conform(console, "--server", "tcp://127.0.0.1:" + silent.getLocalPort());

            assertThat(exit).isEqualTo(ExitCode.USAGE);
            assertThat(console.err()).contains("does not speak ZeroMQ");
        }
    }

    @Test
    void aServerThatIsSilentFailsOneRuleAndTheRestIsNotObservable() {
        Console console = console();
        try (ZContext context = new ZContext()) {
            int port = context.createSocket(SocketType.ROUTER).bindToRandomPort("tcp://127.0.0.1");

            int exit = conform(console, "--server", "tcp://127.0.0.1:" + port, "--timeout", "100ms");

            assertThat(exit).isEqualTo(ExitCode.FAIL);
            assertThat(console.out())
                    .contains(
                            "✗  answered",
                            "nothing within 100 ms",
                            "nothing answers at the server since answered",
                            "0 passed, 1 failed,")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void nothingToObserveExitsWith3() {
        Console console = console();
        try (ZContext context = new ZContext()) {
            int port = context.createSocket(SocketType.ROUTER).bindToRandomPort("tcp://127.0.0.1");

            int exit = conform(
                    console, "--server", "tcp://127.0.0.1:" + port, "--timeout", "100ms", "--only", "replication");

            assertThat(exit).isEqualTo(ExitCode.INCONCLUSIVE);
            assertThat(console.out()).contains("0 passed, 0 failed,");
        }
    }

    private static int conform(Console console, String... arguments) {
        List<String> words = new ArrayList<>(List.of("conform"));
        words.addAll(List.of(arguments));
        return console.run(words.toArray(String[]::new));
    }

    private Console console() {
        return new Console(ScriptedTarget.always(null), home, Terminal.PLAIN);
    }
}
