package io.bellwether.scenarios.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.bellwether.scenarios.model.MalformedKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class SchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode TREE = tree();
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(TREE);

    @ParameterizedTest
    @MethodSource("valid")
    void whatTheReaderAcceptsTheSchemaAccepts(Path file) throws IOException {
        String text = Files.readString(file);

        assertThat(Read.problems(text)).isEmpty();
        assertThat(validate(text)).isEmpty();
    }

    static List<Path> valid() throws IOException {
        try (Stream<Path> own = Files.list(Path.of("src/test/resources/io/bellwether/scenarios/valid"));
                Stream<Path> library = Files.list(Path.of("library"))) {
            return Stream.concat(own, library)
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "colour: red",
                "cluster: 3",
                "cluster: {servers: 0}",
                "cluster: {servers: 1001}",
                "cluster: {servers: three}",
                "cluster: {servers: 3, nodes: 2}",
                "cluster: {servers: 3, clients: [two words]}",
                "name: Not A Name",
                "cluster: {servers: 3, clients: {alice: 1}}",
                "cluster: {servers: 3, clients: {two words: server-1}}",
                "duration: 100",
                "duration: 100MB",
                "settings: {heartbeet: 3s}",
                "settings: {heartbeat: 10}",
                "settings: {login-unique: perhaps}",
                "settings: {clock-slew-rate: 5%}",
                "settings: {server-1: {warm-up: 3s}}",
                "settings: {ack: most}",
                "settings: {sync-interval: 5}",
                "network: {latency: fast}",
                "network: {bandwidth: 10MB}",
                "clocks: {server-1: {offset: 5}}",
                "disk: {sync: 1}",
                "workload: {bots: {rate: 5}}",
                "workload: {script: [{crash: server-1}]}",
                "timeline: []",
                "timeline: [{crash: server-1}]",
                "timeline: [{at: 60s}]",
                "timeline: [{at: 60s, crsh: server-1}]",
                "timeline: [{at: 60s, crash: server-1, pause: server-2}]",
                "timeline: [{at: 60s, crash: {for: 3s}}]",
                "timeline: [{at: 60s, crash: server-1, times: 3}]",
                "timeline: [{at: 60s, crash: server-1, every: 3s}]",
                "timeline: [{at: 60s, loss: 10}]",
                "timeline: [{at: 60s, cut: {for: 3s}}]",
                "timeline: [{at: 60s, partition: [[server-1]]}]",
                "timeline: [{at: 60s, drop: {topic: servers, service: election}}]",
                "timeline: [{at: 60s, slow: {target: server-1}}]",
                "timeline: [{at: 60s, expect: {within: 3s}}]",
                "timeline: [{at: 60s, expect: {coordinator: one, within: 3}}]",
                "timeline: [{at: 60s, login: {client: alice}}]",
                "timeline: [{at: 60s, history: {client: alice}}]",
                "timeline: [{at: 60s, history: {client: alice, channel: geral, user: bob}}]",
                "timeline: [{at: 60s, expect: {history: {client: alice, topic: geral}}}]",
                "checks: some",
                "checks: {all: true}",
                "policy: lifo",
            })
    void whatTheSchemaRefusesTheReaderRefusesToo(String line) {
        String key = line.substring(0, line.indexOf(':'));
        String text = Stream.of("name: bad", "cluster: {servers: 3}", "duration: 100s", line)
                .filter(each -> each.equals(line) || !each.startsWith(key + ":"))
                .reduce("", (all, each) -> all + each + "\n");

        assertThat(Read.problems(text)).isNotEmpty();
        assertThat(validate(text)).isNotEmpty();
    }

    @Test
    void theSchemaKnowsEveryKeyOfATimelineEntry() {
        assertThat(keys("/$defs/entry/properties"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of("at", "every", "times", "until"), actions().stream())
                                .toList());
    }

    @Test
    void theSchemaKnowsEveryKeyOfTheTopLevel() {
        assertThat(keys("/properties")).containsExactlyElementsOf(DocumentReader.KEYS);
    }

    @Test
    void theSchemaKnowsEveryMalformedFrame() {
        List<String> words =
                Arrays.stream(MalformedKind.values()).map(MalformedKind::word).toList();

        assertThat(TREE.at("/$defs/frame/anyOf/0/enum"))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(words);
    }

    /** Every keyword of an action. */
    static List<String> actions() {
        Roster roster = new Roster(
                Read.scenario("{name: x, cluster: {servers: 1}, duration: 1s}").cluster());
        return List.copyOf(new Actions(new Selectors(roster)).timeline().keySet());
    }

    private static Iterable<String> keys(String pointer) {
        return () -> TREE.at(pointer).fieldNames();
    }

    private static Set<ValidationMessage> validate(String yaml) {
        Object value = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return SCHEMA.validate(JSON.valueToTree(value));
    }

    private static JsonNode tree() {
        try (InputStream in =
                ScenarioReader.class.getResourceAsStream("/io/bellwether/scenarios/scenario.schema.json")) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
