package io.bellwether.scenarios.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.scenarios.model.Draw;
import io.bellwether.scenarios.model.NodeFault;
import io.bellwether.scenarios.model.Scenario;
import io.bellwether.scenarios.model.ScenarioFamily;
import io.bellwether.scenarios.model.Target;
import io.bellwether.scenarios.model.TimelineEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A file with ranges is a family; a draw picks the member. */
class FamilyTest {

    private static final String TEXT = """
            name: family
            cluster: {servers: 4, late: [server-2]}
            settings: {heartbeat: 1s..2s}
            timeline:
              - at: 30s..60s
                crash: {target: any server, for: 1500us..2ms}
              - at: 60s
                every: 10s..20s
                times: 3
                elect: any server
              - at: 70s
                every: 10s
                until: 90s
                loss: 0%..30%
            duration: 120s
            """;

    private final ScenarioFamily family = Read.family(TEXT);

    @Test
    void aFileWithARangeIsOpen() {
        assertThat(family.isOpen()).isTrue();
        assertThat(family.name()).isEqualTo("family");
    }

    @Test
    void theEndsOfTheRangesAreMembersToo() {
        assertThat(family.resolve(Draw.lowest()).settings().common().heartbeat())
                .isEqualTo(Duration.ofSeconds(1));
        assertThat(family.resolve(Draw.highest()).settings().common().heartbeat())
                .isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void everyChoiceIsLabelledWithItsPlaceInTheFileAndAskedOnce() {
        List<String> labels = new ArrayList<>();
        family.resolve((label, lowest, highest) -> {
            labels.add(label + " " + lowest + ".." + highest);
            return lowest;
        });

        assertThat(labels)
                .containsExactly(
                        "settings.heartbeat 1000..2000",
                        "timeline[0].at 30000..60000",
                        "timeline[0].crash.target 0..2",
                        "timeline[0].crash.for 1500..2000",
                        "timeline[1].repeat[0].elect 0..2",
                        "timeline[1].repeat[0].every 10000..20000",
                        "timeline[1].repeat[1].elect 0..2",
                        "timeline[1].repeat[1].every 10000..20000",
                        "timeline[1].repeat[2].elect 0..2",
                        "timeline[1].repeat[2].every 10000..20000",
                        "timeline[2].repeat[0].loss 0..300000",
                        "timeline[2].repeat[1].loss 0..300000",
                        "timeline[2].repeat[2].loss 0..300000");
    }

    @Test
    void aLateServerIsNotDrawn() {
        NodeFault.Crash crash = (NodeFault.Crash)
                family.resolve(Draw.highest()).timeline().get(0).action();
        NodeFault.Crash second =
                (NodeFault.Crash) family.resolve((label, lowest, highest) -> label.endsWith("target") ? 1 : lowest)
                        .timeline()
                        .get(0)
                        .action();

        assertThat(crash.target()).isEqualTo(Target.named("server-4"));
        assertThat(second.target()).isEqualTo(Target.named("server-3"));
    }

    @Test
    void aRepetitionBecomesOneEventEachTime() {
        assertThat(family.resolve(Draw.highest()).timeline())
                .filteredOn(event -> event.source().startsWith("timeline[1]"))
                .extracting(TimelineEvent::at)
                .containsExactly(Duration.ofSeconds(60), Duration.ofSeconds(80), Duration.ofSeconds(100));
    }

    @Test
    void untilIsTheLastMomentOfARepetition() {
        assertThat(family.resolve(Draw.lowest()).timeline())
                .filteredOn(event -> event.source().startsWith("timeline[2]"))
                .extracting(TimelineEvent::at)
                .containsExactly(Duration.ofSeconds(70), Duration.ofSeconds(80), Duration.ofSeconds(90));
    }

    @Test
    void theSameDrawsGiveTheSameMemberAndOthersAnother() {
        Scenario first = family.resolve(random(1));

        assertThat(family.resolve(random(1))).isEqualTo(first);
        assertThat(family.resolve(random(2))).isNotEqualTo(first);
    }

    @Test
    void eventsOfAMemberAreInOrderOfTime() {
        for (int seed = 0; seed < 100; seed++) {
            assertThat(family.resolve(random(seed)).timeline())
                    .extracting(TimelineEvent::at)
                    .isSorted();
        }
    }

    @Test
    void aFileWithoutRangesHasOneMember() {
        ScenarioFamily single = Read.family("{name: x, cluster: {servers: 1}, duration: 1s}");

        assertThat(single.isOpen()).isFalse();
        assertThat(single.resolve(Draw.lowest())).isSameAs(single.resolve(Draw.highest()));
    }

    @Test
    void whatMayBeRightInSomeMembersIsNotRefused() {
        assertThat(Read.problems("""
                        name: x
                        cluster: {servers: 3}
                        timeline:
                          - {at: 30s..60s, crash: server-3}
                          - {at: 50s, restart: server-3}
                          - {at: 70s, crash: random server}
                          - {at: 80s, restart: server-1}
                        duration: 100s
                        """)).isEmpty();
    }

    private static Draw random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return (label, lowest, highest) -> random.nextLong(lowest, highest + 1);
    }
}
