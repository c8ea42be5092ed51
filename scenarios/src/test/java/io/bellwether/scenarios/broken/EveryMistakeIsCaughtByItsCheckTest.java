package io.bellwether.scenarios.broken;

import static io.bellwether.scenarios.broken.Variant.ofServer1;
import static io.bellwether.scenarios.broken.Variant.ofServers;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.scenarios.check.Checks;
import io.bellwether.scenarios.check.Verdict;
import io.bellwether.scenarios.check.Verdict.Outcome;
import io.bellwether.scenarios.run.RunRequest;
import io.bellwether.scenarios.sim.NodeParts;
import io.bellwether.scenarios.sim.SimTarget;
import io.bellwether.scenarios.yaml.Reading;
import io.bellwether.scenarios.yaml.ScenarioReader;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks are believed because each has been seen to fail, in a whole simulated cluster, on the one mistake it is for. */
class EveryMistakeIsCaughtByItsCheckTest {

    private static final String COORDINATOR_CRASHES_AND_RETURNS = """
            cluster: {servers: 3}
            timeline:
              - at: 60s
                crash: server-3
              - at: 120s
                restart: server-3
            checks: all
            duration: 220s
            """;

    private static final String SKEWED_CLOCKS = """
            cluster: {servers: 3}
            clocks: {server-1: {offset: +100ms}}
            timeline:
              - at: 90s
                expect: {coordinator: server-3}
            checks: all
            duration: 120s
            """;

    private static final String FALSETICKER = """
            cluster: {servers: 5}
            clocks: {server-2: {offset: +1h}}
            timeline:
              - at: 90s
                expect: {coordinator: server-5}
            checks: all
            duration: 120s
            """;

    /** server-3, restarted a little before, is the first whose heartbeat reaches the new reference. */
    private static final String REFERENCE_RESTARTS = """
            cluster: {servers: 3}
            timeline:
              - at: 30s
                crash: {target: server-3, for: 3s}
              - at: 60s
                crash: {target: reference, for: 2s}
            checks: all
            duration: 72s
            """;

    private static final String A_CLIENT_LISTS_USERS = """
            cluster: {servers: 3, clients: [alice]}
            timeline:
              - at: 30s
                login: alice
              - at: 40s
                users: alice
            checks: all
            duration: 80s
            """;

    /** What server-1 acknowledges while it is alone is on its disk only. */
    private static final String A_LONELY_SERVER_RESTARTS = """
            cluster: {servers: 3, clients: {alice: server-1}}
            timeline:
              - at: 30s
                partition: [[server-1], [server-2, server-3]]
              - at: 40s
                channel: {client: alice, name: geral}
              - at: 50s
                crash: {target: server-1, for: 2s}
              - at: 60s
                heal: all
            checks: all
            duration: 140s
            """;

    /** Each server hears its own client first. */
    private static final String TWO_CLIENTS_TALK_AND_READ = """
            cluster: {servers: 3, clients: {alice: server-1, bob: server-2}}
            workload:
              script:
                - login: alice
                - login: bob
                - channel: {client: alice, name: geral}
            timeline:
              - at: 28s
                partition: {groups: [[server-1], [server-2, server-3]], for: 5s}
              - at: 30s
                publish: {client: alice, channel: geral, message: one}
              - at: 30s
                publish: {client: bob, channel: geral, message: two}
              - at: 60s
                history: {client: alice, channel: geral}
              - at: 60s
                history: {client: bob, channel: geral}
            checks: all
            duration: 100s
            """;

    private static final String CLIENTS_READ_THROUGH_A_PROXY = """
            cluster: {servers: 3, proxy: true, clients: [alice, bob]}
            timeline:
              - at: 30s
                login: alice
              - at: 40s
                users: alice
              - at: 40.5s
                users: bob
              - at: 50s
                users: bob
            checks: all
            duration: 80s
            """;

    /** Alice writes just after Bob has asked for history without cause: if no broker brings it, he gets it late. */
    private static final String BOB_HEARS_ALICE = """
            cluster: {servers: 3, clients: [alice, bob]}
            workload:
              script:
                - login: alice
                - channel: {client: alice, name: geral}
            timeline:
              - at: 40s
                subscribe: {client: bob, topic: geral}
              - at: 62s
                publish: {client: alice, channel: geral, message: hello}
            checks: all
            duration: 120s
            """;

    private static final String BOB_MISSES_TWO_MESSAGES = """
            cluster: {servers: 3, clients: [alice, bob]}
            workload:
              script:
                - login: alice
                - channel: {client: alice, name: geral}
            timeline:
              - at: 40s
                subscribe: {client: bob, topic: geral}
              - at: 65s
                cut: {between: [broker, bob], for: 20s}
              - at: 66s
                publish: {client: alice, channel: geral, message: one}
              - at: 67s
                publish: {client: alice, channel: geral, message: two}
            checks: all
            duration: 180s
            """;

    /** What Alice writes first is on server-1 only when Bob, whose server is another, could ask for it. */
    private static final String ONE_SERVER_ALONE_HAS_THE_FIRST = """
            cluster: {servers: 3, clients: {alice: server-1, bob: server-2}}
            workload:
              script:
                - login: alice
                - channel: {client: alice, name: geral}
            timeline:
              - at: 40s
                subscribe: {client: bob, topic: geral}
              - at: 60s
                cut: {between: [server-1, server-2], for: 30s}
              - at: 60s
                cut: {between: [server-1, server-3], for: 30s}
              - at: 61s
                cut: {between: [broker, bob], for: 20s}
              - at: 65s
                publish: {client: alice, channel: geral, message: one}
              - at: 84s
                publish: {client: alice, channel: geral, message: two}
              - at: 98s
                publish: {client: alice, channel: geral, message: three}
            checks: all
            duration: 180s
            """;

    static Stream<Variant> mistakes() {
        return Stream.of(
                ofServers(
                        "a Lamport clock that does not merge",
                        "lamport",
                        BrokenLamport.thatDoesNotMerge(),
                        COORDINATOR_CRASHES_AND_RETURNS),
                ofServers(
                        "a Lamport clock that restarts from zero",
                        "lamport",
                        BrokenLamport.thatRestartsFromZero(),
                        COORDINATOR_CRASHES_AND_RETURNS),
                ofServers(
                        "an election that waits for a dead server's OK",
                        "bully-liveness",
                        BrokenElection.thatWaitsForSilentHigherRanks(),
                        COORDINATOR_CRASHES_AND_RETURNS),
                ofServers(
                        "an election that uses an epoch again",
                        "bully-safety",
                        BrokenElection.thatReusesEpochs(),
                        COORDINATOR_CRASHES_AND_RETURNS),
                ofServers(
                        "a coordinator that never steps down",
                        "bully-safety",
                        BrokenElection.thatNeverStepsDown(),
                        COORDINATOR_CRASHES_AND_RETURNS),
                ofServers(
                        "an election that asks everyone three times",
                        "bully-cost",
                        BrokenElection.thatAsksThreeTimes(),
                        COORDINATOR_CRASHES_AND_RETURNS),
                ofServers(
                        "a clock that is stepped back silently",
                        "berkeley-monotonic",
                        BrokenClockSync.thatStepsSilently(),
                        SKEWED_CLOCKS),
                ofServer1(
                        "a server that never adjusts its clock",
                        "berkeley-bound",
                        BrokenClockSync.thatNeverAdjustsItsNode(),
                        SKEWED_CLOCKS),
                ofServers(
                        "an average that believes a falseticker",
                        "berkeley-vote",
                        BrokenClockSync.thatAveragesWithFalsetickers(),
                        FALSETICKER),
                new Variant(
                        "a reference that never expires anybody",
                        "membership",
                        BrokenReference.thatNeverExpires(),
                        COORDINATOR_CRASHES_AND_RETURNS),
                new Variant(
                        "a reference that gives ranks away again",
                        "membership",
                        BrokenReference.thatForgetsRanks(),
                        REFERENCE_RESTARTS),
                ofServers(
                        "a server that drops a request",
                        "answered",
                        BrokenReplyEdge.thatDropsARequest(),
                        A_CLIENT_LISTS_USERS),
                ofServer1(
                        "a server that does not read its disk again",
                        "no-loss",
                        BrokenReplica.thatForgetsOverARestart(),
                        A_LONELY_SERVER_RESTARTS),
                ofServer1(
                        "a server that adds messages of its own",
                        "no-invention",
                        BrokenReplyEdge.thatAddsAdvertisements(),
                        TWO_CLIENTS_TALK_AND_READ),
                ofServer1(
                        "a server that serves every message twice",
                        "no-duplicate",
                        BrokenReplica.thatServesEverythingTwice(),
                        TWO_CLIENTS_TALK_AND_READ),
                ofServers(
                        "a state that depends on the order of arrival",
                        "convergence",
                        BrokenReplica.thatHashesInOrderOfArrival(),
                        TWO_CLIENTS_TALK_AND_READ),
                ofServer1(
                        "a server that serves history backwards",
                        "history-order",
                        BrokenReplica.thatTurnsHistoryRound(),
                        TWO_CLIENTS_TALK_AND_READ),
                ofServers(
                        "a server that stores and does not publish",
                        "delivery",
                        BrokenDelivery.thatDoesNotPublish(),
                        BOB_HEARS_ALICE),
                ofServers(
                        "a server without history",
                        "delivery",
                        BrokenDelivery.withoutHistory(),
                        BOB_MISSES_TWO_MESSAGES),
                new Variant(
                        "a client that never asks for history",
                        "delivery",
                        BrokenDelivery.readersThatNeverAsk(),
                        BOB_MISSES_TWO_MESSAGES),
                new Variant(
                        "a client that asks one server only",
                        "delivery",
                        BrokenDelivery.readersThatAskOneServer(),
                        ONE_SERVER_ALONE_HAS_THE_FIRST),
                ofServers(
                        "a page of history that is sent backwards",
                        "delivery",
                        BrokenDelivery.thatSendsPagesBackwards(),
                        BOB_MISSES_TWO_MESSAGES),
                new Variant(
                        "a cache that keeps its values for an hour",
                        "cache-staleness",
                        BrokenProxy.thatKeepsItsValuesForAnHour(),
                        CLIENTS_READ_THROUGH_A_PROXY));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void aMistake(Variant variant) {
        assertThat(failures(variant.scenario(), variant.parts())).containsOnlyKeys(variant.caughtBy());
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void withoutTheMistakeTheSameScriptFailsNothing(Variant variant) {
        assertThat(failures(variant.scenario(), NodeParts.STANDARD)).isEmpty();
    }

    @Test
    void everyCheckHasAMistakeThatItCatches() {
        assertThat(mistakes().map(Variant::caughtBy).distinct().toList())
                .containsExactlyInAnyOrderElementsOf(Checks.names());
    }

    /** The checks that failed, and why. */
    private static Map<String, String> failures(String scenario, NodeParts parts) {
        Reading reading = new ScenarioReader(Checks.names()).read("broken.yaml", scenario);
        assertThat(reading).isInstanceOf(Reading.Accepted.class);
        try (SimTarget target = new SimTarget(parts)) {
            List<Verdict> verdicts = target.run(
                            ((Reading.Accepted) reading).family(), new RunRequest("broken.yaml", 1, List.of()))
                    .verdicts();
            return verdicts.stream()
                    .filter(verdict -> verdict.outcome() == Outcome.FAIL)
                    .collect(Collectors.toMap(Verdict::check, Verdict::summary));
        }
    }
}
