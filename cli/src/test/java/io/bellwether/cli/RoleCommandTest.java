package io.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.runtime.node.settings.Role;
import io.bellwether.runtime.node.settings.Setting;
import io.bellwether.scenarios.check.Verdict.Outcome;
import io.bellwether.scenarios.report.terminal.Terminal;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoleCommandTest {

    @TempDir
    private Path home;

    private Console console;

    @BeforeEach
    void openAConsole() {
        console = new Console(ScriptedTarget.always(Outcome.PASS), home, Terminal.of(Map.of()));
    }

    @ParameterizedTest
    @MethodSource("io.bellwether.cli.RoleCommand#roles")
    void theHelpNamesEverySettingItsVariableItsUnitAndItsDefault(Role role) {
        assertThat(console.run(role.word(), "--help")).isZero();

        String help = console.out().replaceAll("\\s+", "");
        for (Setting<?> setting : role.settings()) {
            assertThat(help)
                    .contains(
                            setting.flag(),
                            (setting.description() + "[" + setting.variable() + ";default:" + setting.otherwise() + "]")
                                    .replaceAll("\\s+", ""));
        }
    }

    @Test
    void aWrongValueIsSaidInOneLineAndTheExitCodeIs2() {
        assertThat(console.run("server", "--heartbeat", "10")).isEqualTo(2);
        assertThat(console.err())
                .isEqualTo("bellwether server: --heartbeat: '10' is not possible here; expected a duration such as 10s"
                        + " (us, ms, s, m, h) from 1ms to 10000h\n");
    }

    @Test
    void anUnknownFlagIsSaidWithTheNearestOne() {
        assertThat(console.run("server", "--hartbeat", "10s")).isEqualTo(2);
        assertThat(console.err()).contains("there is no option '--hartbeat'; did you mean '--heartbeat'?");
    }

    @Test
    void aNodeThatDoesNotAnswerIsNotWell() {
        assertThat(console.run("health", "server", "--url", "tcp://127.0.0.1:1", "--timeout", "100"))
                .isEqualTo(1);
        assertThat(console.err()).isEqualTo("tcp://127.0.0.1:1 did not answer channels within 100 ms\n");
    }

    @Test
    void aHealthCheckOfNobodyIsWrongUsage() {
        assertThat(console.run("health", "server", "--url", "server-1")).isEqualTo(2);
        assertThat(console.err()).contains("expected an address such as tcp://server-1:5555");
    }
}
