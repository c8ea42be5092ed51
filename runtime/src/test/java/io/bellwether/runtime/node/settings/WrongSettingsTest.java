package io.bellwether.runtime.node.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrongSettingsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SERVER    | heartbeat       | 10              | expected a duration such as 10s (us, ms, s, m, h) from 1ms to 10000h
            SERVER    | heartbeat       | 0s              | from 1ms to 10000h
            SERVER    | heartbeat       | -5s             | expected a duration
            SERVER    | heartbeat       | 10 parsecs      | expected a duration
            SERVER    | port            | 70000           | expected a whole number from 1 to 65535
            SERVER    | port            | tcp://10.0.0.1:5555 | expected a whole number from 1 to 65535
            SERVER    | address         | server-1:5555   | expected an address such as tcp://server-1:5555
            SERVER    | address         | tcp://server-1  | expected an address
            SERVER    | broker-url      | tcp://broker:5557,| expected brokers such as tcp://broker:5557/5558
            SERVER    | broker-url      | tcp://broker:5557/none | expected brokers
            SERVER    | broker-url      | tcp://broker:65535 | expected brokers
            SERVER    | ack             | majorty         | did you mean 'majority'?
            SERVER    | login-unique    | yes             | expected true or false
            SERVER    | clock-slew-rate | 500             | expected parts per million such as 500ppm
            SERVER    | batch-bytes     | 4 MB            | expected bytes such as 65536 or 64KiB
            SERVER    | max-depth       | 257             | expected a whole number from 1 to 256
            SERVER    | expiry          | 10s             | servers would expire between two heartbeats
            SERVER    | log             | xml             | expected one of: text, json
            BROKER    | subscriber-port | 5557            | publishers have this port already
            BOT       | rate            | 0/s             | expected a rate such as 5/s
            BOT       | seed            | one             | expected a whole number
            BOT       | server-url      | ''              | expected addresses
            BOT       | catch-up-window | 2049            | expected a whole number from 1 to 2048
            PROXY     | tries           | 0               | expected a whole number from 1 to 100
            """)
    void aValueThatIsNotPossibleIsNamedWithWhatIs(Role role, String setting, String value, String expected) {
        assertThatExceptionOfType(InvalidSettingsException.class)
                .isThrownBy(() -> Told.role(role, Map.of(setting, value), Map.of(), Optional.empty()))
                .withMessageStartingWith("--" + setting + ": ")
                .withMessageContaining(expected);
    }

    @Test
    void ackTimeoutsThatClientsWouldNotWaitForAreRefused() {
        assertThatExceptionOfType(InvalidSettingsException.class)
                .isThrownBy(() -> Told.server(Map.of("ack", "all", "ack-timeout", "2s")))
                .withMessage("--ack-timeout: clients would not wait to hear that too few servers have their message;"
                        + " expected less than the request-timeout, 2s");
    }

    @Test
    void anAddressWithAnotherPortThanTheServersIsRefused() {
        assertThatExceptionOfType(InvalidSettingsException.class)
                .isThrownBy(() -> Told.server(Map.of("address", "tcp://server-1:6000", "port", "5555")))
                .withMessageStartingWith("--address: the server listens at port 5555");
    }

    @Test
    void theVariableIsNamedWhereItIsWrong() {
        assertThatExceptionOfType(InvalidSettingsException.class)
                .isThrownBy(() ->
                        Told.role(Role.SERVER, Map.of(), Map.of("SERVER_PORT", "tcp://10.0.0.1:80"), Optional.empty()))
                .withMessageStartingWith("SERVER_PORT: 'tcp://10.0.0.1:80' is not possible here");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'expiry: 30s
            hartbeat: 10s'     | line 2: there is no setting 'hartbeat'; did you mean 'heartbeat'?
            'heartbeat: soon'  | line 1, heartbeat: 'soon' is not possible here; expected a duration
            'heartbeat: {s: 1}'| line 1, heartbeat: a single value or a list is expected
            'heartbeat: 1s
            heartbeat: 2s'     | line 2: 'heartbeat' stands here a second time, after line 1
            '- heartbeat'      | a map is expected
            'heartbeat: [1s'   | line 1: this is not YAML
            """)
    void theFileAndLineAreNamedWhereTheFileIsWrong(String text, String expected) throws IOException {
        Path file = Files.writeString(folder.resolve("cluster.yaml"), text);

        assertThatExceptionOfType(InvalidSettingsException.class)
                .isThrownBy(() -> Told.role(Role.SERVER, Map.of(), Map.of(), Optional.of(file)))
                .withMessageStartingWith(file.toString())
                .withMessageContaining(expected);
    }

    @Test
    void everyProblemIsSaidAtOnce() {
        assertThatExceptionOfType(InvalidSettingsException.class)
                .isThrownBy(() -> Told.server(Map.of("port", "none", "ack", "some", "heartbeat", "often")))
                .satisfies(e -> assertThat(e.problems()).hasSize(3));
    }

    @Test
    void aFileThatIsNotThereIsSaidToBeMissing() {
        assertThatExceptionOfType(InvalidSettingsException.class)
                .isThrownBy(() ->
                        Told.role(Role.SERVER, Map.of(), Map.of("BELLWETHER_CONFIG", "nowhere.yaml"), Optional.empty()))
                .withMessage("nowhere.yaml: there is no such file");
    }

    @Test
    void aVariableThatSetsNothingIsPointedOut() throws Exception {
        Sources sources = Sources.of(
                Map.of(),
                Map.of("BELLWETHER_HARTBEAT", "3s", "BELLWETHER_ACK", "all", "BELLWETHER_JAVA_OPTS", "-Xmx1g"),
                Optional.empty());

        assertThat(sources.unknownVariables())
                .hasToString("[BELLWETHER_HARTBEAT: sets nothing; did you mean 'BELLWETHER_HEARTBEAT'?]");
    }
}
