package io.bellwether.scenarios.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.scenarios.model.Action.Expect;
import io.bellwether.scenarios.model.ClientOperation.ReadHistory;
import io.bellwether.scenarios.model.Condition.HistorySeen;
import io.bellwether.scenarios.model.DurabilitySettings;
import io.bellwether.scenarios.model.DurabilitySettings.Ack;
import io.bellwether.scenarios.model.Scenario;
import io.bellwether.scenarios.model.TimelineEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a file says of replication and history. */
class DurabilityInFilesTest {

    private static final String REST = """
            name: x
            duration: 100s
            """;

    @Test
    void aFileThatSaysNothingAcknowledgesOnOneDisk() {
        Scenario scenario = Read.scenario(REST + "cluster: {servers: 3}");

        assertThat(scenario.settings().common().durability()).isEqualTo(DurabilitySettings.DEFAULT);
    }

    @Test
    void everySettingOfReplicationIsRead() {
        Scenario scenario = Read.scenario(REST + """
                cluster: {servers: 3}
                settings: {ack: majority, ack-timeout: 300ms, sync-interval: 2s, batch-writes: 100, history-page: 50, server-2: {ack: all}}
                """);

        assertThat(scenario.settings().common().durability())
                .isEqualTo(
                        new DurabilitySettings(Ack.MAJORITY, Duration.ofMillis(300), Duration.ofSeconds(2), 100, 50));
        assertThat(scenario.settings().of("server-2").durability().ack()).isEqualTo(Ack.ALL);
    }

    @Test
    void clientsMustLiveToHearThatTooFewServersHaveTheirWrite() {
        assertThat(Read.problems(REST + """
                cluster: {servers: 3}
                settings: {ack: all, ack-timeout: 2s}
                """)).isEqualTo("""
                        test.yaml:4:35: clients would not wait to hear that too few servers have their write
                          4 | settings: {ack: all, ack-timeout: 2s}
                            |                                   ^
                          expected an ack-timeout (2s) shorter than the request-timeout (1s)
                        """);
    }

    @Test
    void eachClientMayHaveAServerThatItAsksFirst() {
        Scenario scenario = Read.scenario(REST + "cluster: {servers: 3, clients: {bob: server-2, alice: server-1}}");

        assertThat(scenario.cluster().clients()).containsExactly("bob", "alice");
        assertThat(scenario.cluster().firstServers())
                .containsExactly(Map.entry("alice", "server-1"), Map.entry("bob", "server-2"));
    }

    @Test
    void clientsInAListAskTheFirstServer() {
        Scenario scenario = Read.scenario(REST + "cluster: {servers: 3, clients: [alice]}");

        assertThat(scenario.cluster().firstServer("alice")).isEqualTo("server-1");
    }

    @Test
    void aServerThatAClientAsksFirstMustExist() {
        assertThat(Read.problems(REST + "cluster: {servers: 3, clients: {alice: server-5}}"))
                .isEqualTo("""
                        test.yaml:3:40: there is no 'server-5' in this cluster
                          3 | cluster: {servers: 3, clients: {alice: server-5}}
                            |                                        ^
                          expected server-1, server-2, server-3
                          did you mean 'server-1'?
                        """);
    }

    @Test
    void aHistoryIsOfAChannelOrOfAUser() {
        Scenario scenario = Read.scenario(REST + """
                cluster: {servers: 3, clients: [alice]}
                timeline:
                  - at: 30s
                    history: {client: alice, channel: geral}
                  - at: 31s
                    history: {client: alice, user: bob}
                """);

        assertThat(scenario.timeline())
                .extracting(TimelineEvent::action)
                .containsExactly(new ReadHistory("alice", "geral", true), new ReadHistory("alice", "bob", false));
    }

    @Test
    void aHistoryOfNobodyIsRefused() {
        assertThat(Read.problems(REST + """
                cluster: {servers: 3, clients: [alice]}
                timeline:
                  - at: 30s
                    history: {client: alice}
                """)).isEqualTo("""
                        test.yaml:6:14: this does not say whose history is meant
                          6 |     history: {client: alice}
                            |              ^
                          expected either channel: NAME, or user: NAME
                        """);
    }

    @Test
    void anExpectedHistoryKeepsItsOrder() {
        Scenario scenario = Read.scenario(REST + """
                cluster: {servers: 3, clients: [alice]}
                timeline:
                  - at: 30s
                    expect: {history: {client: alice, topic: geral, messages: [one, two, 3]}}
                """);

        assertThat(scenario.timeline()).singleElement().satisfies(event -> assertThat(
                        ((Expect) event.action()).conditions())
                .containsExactly(new HistorySeen("alice", "geral", List.of("one", "two", "3"))));
    }
}
