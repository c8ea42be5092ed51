package io.bellwether.cli.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.bellwether.cli.Main;
import io.bellwether.cli.processes.ProcessCluster;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Clients on libraries that we did not write are served by real processes, through real sockets. */
class ForeignClientsTest {

    private static final int SERVERS = 3;

    @TempDir
    private static Path folder;

    private static ProcessCluster cluster;
    private static Map<String, String> places;

    @BeforeAll
    static void a_cluster_runs_with_a_proxy_and_beside_it_a_server_that_is_strict() throws IOException {
        cluster = ProcessCluster.start(folder, SERVERS, Main.class);
        String proxy = cluster.addProxy();
        String strict = cluster.addServerAlone("strict", "--login-unique", "true", "--login-required", "true");
        places = Map.of(
                "SERVER_URL", cluster.serverAddresses(),
                "BROKER_URL", cluster.subscriberAddress(),
                "REFERENCE_URL", cluster.referenceAddress(),
                "PROXY_URL", proxy,
                "STRICT_URL", strict);
    }

    @AfterAll
    static void the_cluster_ends() {
        cluster.close();
    }

    @TestFactory
    Stream<DynamicTest> python_finds_every_rule_of_the_wire_kept() throws IOException {
        return dialects(Language.PYTHON);
    }

    @TestFactory
    Stream<DynamicTest> javascript_finds_every_rule_of_the_wire_kept() throws IOException {
        return dialects(Language.NODEJS);
    }

    @Test
    void clients_of_all_habits_talk_with_each_other_at_once() throws IOException {
        List<Language> languages = Language.available();
        assumeTrue(!languages.isEmpty(), Language.PYTHON.absence());
        try (Conversation conversation = new Conversation(places)) {
            languages.forEach(language -> language.habits().forEach(habit -> conversation.invite(language, habit)));
            conversation.start();
            assertThat(conversation.outcomes()).isNotEmpty().allSatisfy(outcome -> assertThat(outcome)
                    .endsWith(": complete"));
        }
    }

    private static Stream<DynamicTest> dialects(Language language) throws IOException {
        assumeTrue(language.isHere(), language.absence());
        Process process = language.dialects(places).redirectErrorStream(true).start();
        String report = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return Tap.read(report).stream()
                .map(result -> DynamicTest.dynamicTest(
                        result.name(),
                        () -> assertThat(result.passed()).as(result.reason()).isTrue()));
    }
}
