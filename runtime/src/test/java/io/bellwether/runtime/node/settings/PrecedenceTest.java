package io.bellwether.runtime.node.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrecedenceTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "flag {0}, variable {1}, file {2}: {3}")
    @CsvSource({
        "7s, 8s, 9s, 7s",
        "  , 8s, 9s, 8s",
        "  ,   , 9s, 9s",
        "  ,   ,   , 10s",
        "7s,   , 9s, 7s",
        "7s, 8s,   , 7s",
        "7s,   ,   , 7s",
        "  , 8s,   , 8s",
    })
    void theFlagWinsOverTheVariableOverTheFileOverTheDefault(String flag, String variable, String line, String wins)
            throws Exception {
        Map<String, String> flags = flag == null ? Map.of() : Map.of("heartbeat", flag);
        Map<String, String> environment = variable == null ? Map.of() : Map.of("BELLWETHER_HEARTBEAT", variable);
        Path file = line == null ? file("") : file("heartbeat: " + line);

        RoleSettings.Server server =
                (RoleSettings.Server) Told.role(Role.SERVER, flags, environment, Optional.of(file));

        assertThat(server.server().cluster().heartbeat()).isEqualTo(Duration.parse("PT" + wins));
    }

    @Test
    void theFileIsFoundByItsVariableUnlessAFlagNamesAnother() throws Exception {
        Path ofTheVariable = file("heartbeat: 3s");
        Map<String, String> environment = Map.of("BELLWETHER_CONFIG", ofTheVariable.toString());
        Path ofTheFlag = Files.writeString(folder.resolve("other.yaml"), "heartbeat: 4s");

        assertThat(heartbeat(Told.role(Role.SERVER, Map.of(), environment, Optional.empty())))
                .isEqualTo(Duration.ofSeconds(3));
        assertThat(heartbeat(Told.role(Role.SERVER, Map.of(), environment, Optional.of(ofTheFlag))))
                .isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void aVariableThatIsEmptyIsNotSet() throws Exception {
        Map<String, String> environment = new HashMap<>(Map.of("BELLWETHER_HEARTBEAT", "", "BELLWETHER_CONFIG", " "));

        assertThat(heartbeat(Told.role(Role.SERVER, Map.of(), environment, Optional.empty())))
                .isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void theOriginalsVariablesAreUnderstood() throws Exception {
        RoleSettings.Server server = (RoleSettings.Server) Told.role(
                Role.SERVER,
                Map.of(),
                Map.of(
                        "SERVER_NAME", "server-2",
                        "SERVER_PORT", "6001",
                        "BROKER_URL", "tcp://broker:5557",
                        "REFERENCE_URL", "tcp://reference:5559"),
                Optional.empty());

        assertThat(server.server().self()).hasToString("Peer[name=server-2, address=tcp://server-2:6001]");
        assertThat(server.server().reference().address()).hasToString("tcp://reference:5559");
        assertThat(server.server().brokers().get(0).forPublishers()).hasToString("tcp://broker:5557");
        assertThat(server.server().brokers().get(0).forSubscribers()).hasToString("tcp://broker:5558");
    }

    @Test
    void aFileServesAllRolesAndAListIsAsGoodAsCommas() throws Exception {
        Path file = file("""
                server-url: [tcp://server-1:5555, tcp://server-2:5555]
                burst: 3
                expiry: 40s
                """);

        RoleSettings.Bot bot = (RoleSettings.Bot) Told.role(Role.BOT, Map.of(), Map.of(), Optional.of(file));
        RoleSettings.Reference reference =
                (RoleSettings.Reference) Told.role(Role.REFERENCE, Map.of(), Map.of(), Optional.of(file));

        assertThat(bot.cluster().servers())
                .extracting(peer -> peer.address().host())
                .containsExactly("server-1", "server-2");
        assertThat(bot.talk().burst()).isEqualTo(3);
        assertThat(reference.cluster().expiry()).isEqualTo(Duration.ofSeconds(40));
    }

    private static Duration heartbeat(RoleSettings settings) {
        return ((RoleSettings.Server) settings).server().cluster().heartbeat();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("bellwether.yaml"), text);
    }
}
