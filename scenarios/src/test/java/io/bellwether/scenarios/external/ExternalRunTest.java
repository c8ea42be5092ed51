package io.bellwether.scenarios.external;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.broker.BrokerEndpoint;
import io.bellwether.scenarios.check.Checks;
import io.bellwether.scenarios.check.Verdict;
import io.bellwether.scenarios.check.Verdict.Outcome;
import io.bellwether.scenarios.conform.SystemUnderTest;
import io.bellwether.scenarios.conform.mistake.Mistake;
import io.bellwether.scenarios.conform.mistake.Mistakes;
import io.bellwether.scenarios.conform.mistake.RightSystem;
import io.bellwether.scenarios.conform.mistake.WrongSystem;
import io.bellwether.scenarios.model.ScenarioFamily;
import io.bellwether.scenarios.real.RealTarget;
import io.bellwether.scenarios.real.TimeScale;
import io.bellwether.scenarios.run.LeftOut;
import io.bellwether.scenarios.run.RunRequest;
import io.bellwether.scenarios.run.RunResult;
import io.bellwether.scenarios.yaml.Reading;
import io.bellwether.scenarios.yaml.ScenarioReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** One scenario at a system of somebody else's: here, of ours, right and wrong. */
@Timeout(300)
class ExternalRunTest {

    private static final String SCENARIO = """
            name: two-friends
            about: Two people talk, and a server is to crash.
            cluster: {servers: 2, clients: [alice, bob]}
            settings: {request-timeout: 2s, warm-up: 1s, heartbeat: 5s}
            disk: {sync: 1ms}
            workload:
              script:
                - login: alice
                - login: bob
                - channel: {client: alice, name: ROOM}
                - subscribe: {client: bob, topic: ROOM}
            timeline:
              - at: 12s
                publish: {client: alice, channel: ROOM, message: hello}
              - at: 12s
                expect: {received: {client: bob, topic: ROOM, message: hello}, within: 6s}
              - at: 13s
                crash: server-1
              - at: 13s
                expect: {coordinator: server-2, within: 1s}
              - at: 14s
                expect: {members: [server-1, server-2], within: 5s}
            checks: all
            duration: 22s
            """;

    private static final AtomicInteger ROOMS = new AtomicInteger();

    @TempDir
    private static Path data;

    private static RightSystem right;

    @BeforeAll
    static void theSystemRuns() throws Exception {
        right = RightSystem.start(data);
    }

    @AfterAll
    static void theSystemEnds() {
        right.close();
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void whatClientsSeeIsJudgedAndTheRestIsSaidNotToBeObservable() {
        RunResult result = run(right.addresses());

        assertThat(result.outcome()).as("%s", result).isEqualTo(Outcome.PASS);
        assertThat(result.verdicts())
                .filteredOn(verdict -> verdict.outcome() == Outcome.PASS)
                .extracting(Verdict::check)
                .containsExactlyInAnyOrder("answered", "no-duplicate", "delivery", "membership");
        assertThat(result.verdicts())
                .filteredOn(verdict -> verdict.outcome() == Outcome.INCONCLUSIVE)
                .isNotEmpty()
                .allSatisfy(verdict -> assertThat(verdict.summary()).startsWith("not observable: "));
    }

    /** Without history, too: our clients would find there what they did not hear. */
    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void whatIsPublishedAndNeverHeardFailsTheCheckOfDeliveryAndTheExpectation() throws Exception {
        Mistake forgetful = mistake("has an empty history");
        Mistake silent = mistake("never publishes").atServer(forgetful.server()).atSecond(forgetful.server());
        try (WrongSystem wrong = new WrongSystem(right.addresses(), silent)) {
            RunResult result = run(wrong.addresses());

            assertThat(failed(result)).as("%s", result).containsExactly("delivery");
            assertThat(result.expectations())
                    .filteredOn(expectation -> expectation.text().contains("received"))
                    .isNotEmpty()
                    .noneMatch(expectation -> expectation.met());
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aSystemThatAnswersNobodyFailsTheCheckOfAnswers() throws Exception {
        try (WrongSystem wrong = new WrongSystem(right.addresses(), mistake("never answers"))) {
            assertThat(failed(run(wrong.addresses()))).contains("answered");
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aReferenceThatGivesOneRankToAllBreaksMembership() throws Exception {
        try (WrongSystem wrong = new WrongSystem(right.addresses(), mistake("the reference gives one rank to all"))) {
            RunResult result = run(wrong.addresses());

            assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
            assertThat(failed(result)).containsExactly("membership");
        }
    }

    @Test
    void withoutTheReferenceItsListIsNotObservable() {
        SystemUnderTest all = right.addresses();
        try (RealTarget target = target(new SystemUnderTest(all.servers(), Optional.empty(), all.broker()))) {
            assertThat(target.cannotDo(family(), 1))
                    .extracting(LeftOut::keyword)
                    .containsExactly("crash", "expect", "expect");
        }
    }

    @Test
    void faultsAndWhatOnlyServersKnowIsLeftOutByName() {
        try (RealTarget target = target(right.addresses())) {
            assertThat(target.cannotDo(family(), 1))
                    .extracting(LeftOut::keyword)
                    .containsExactly("crash", "expect");
        }
    }

    @Test
    void whatTheScriptSaysOfServersAndDisksIsTheSystemsOwnMatter() {
        try (RealTarget target = target(right.addresses())) {
            assertThat(target.ignores(family(), 1))
                    .extracting(LeftOut::keyword)
                    .containsExactly("disk.sync", "settings.heartbeat");
        }
    }

    /** Or found something that only this machine may be to blame for. */
    private static List<String> failed(RunResult result) {
        return result.verdicts().stream()
                .filter(verdict -> verdict.outcome() == Outcome.FAIL
                        || result.world().tooLate().isPresent() && verdict.isDoubt())
                .map(Verdict::check)
                .toList();
    }

    private static Mistake mistake(String name) {
        return Mistakes.all().stream()
                .filter(mistake -> mistake.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static RunResult run(SystemUnderTest addresses) {
        try (RealTarget target = target(addresses)) {
            return target.run(family(), new RunRequest("two-friends.yaml", 1, List.of()));
        }
    }

    private static RealTarget target(SystemUnderTest addresses) {
        var subscribers = addresses.broker().orElseThrow();
        BrokerEndpoint broker = new BrokerEndpoint("broker", subscribers, subscribers);
        return new RealTarget(
                new ExternalHost(new ExternalSystem(addresses.servers(), broker, addresses.reference())),
                TimeScale.REAL);
    }

    /** In a room of its own: others run at the same time. */
    private static ScenarioFamily family() {
        String text = SCENARIO.replace("ROOM", "room-" + ROOMS.incrementAndGet());
        Reading reading = new ScenarioReader(Checks.names()).read("two-friends.yaml", text);
        assertThat(reading).isInstanceOf(Reading.Accepted.class);
        return ((Reading.Accepted) reading).family();
    }
}
