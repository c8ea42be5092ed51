package io.bellwether.scenarios.nemesis;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.scenarios.check.Checks;
import io.bellwether.scenarios.model.Action;
import io.bellwether.scenarios.model.Draw;
import io.bellwether.scenarios.model.LinkFault;
import io.bellwether.scenarios.model.NodeFault;
import io.bellwether.scenarios.model.Scenario;
import io.bellwether.scenarios.model.ScenarioFamily;
import io.bellwether.scenarios.model.TimelineEvent;
import io.bellwether.scenarios.yaml.Reading;
import io.bellwether.scenarios.yaml.ScenarioReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DisturbedFamilyTest {

    private final ScenarioFamily family = read("coordinator-crash");

    @Test
    void theAddedFaultBeginsAfterTheWarmUpAndIsOverBeforeTheLastThirdOfWhatFollows() {
        Duration over = Duration.ofSeconds(20)
                .plus(Duration.ofSeconds(180 - 20).multipliedBy(2).dividedBy(3));

        assertThat(members(family, 500)).allSatisfy(member -> {
            TimelineEvent added = added(member);
            assertThat(added.at()).isBetween(Duration.ofSeconds(20), over);
            lasting(added.action())
                    .ifPresent(lasting -> assertThat(added.at().plus(lasting)).isLessThanOrEqualTo(over));
        });
    }

    @Test
    void everyKindIsDrawnSometimes() {
        Set<String> kinds = new TreeSet<>();
        members(family, 2_000)
                .forEach(member -> kinds.add(added(member).action().keyword()));

        assertThat(kinds)
                .containsExactly(
                        "clock-drift",
                        "clock-step",
                        "crash",
                        "cut",
                        "disk-error",
                        "disk-full",
                        "isolate",
                        "latency",
                        "loss",
                        "packet-loss",
                        "partition",
                        "pause",
                        "reset",
                        "slow",
                        "sync-loss");
    }

    @Test
    void theTimelineStaysInOrderOfTime() {
        assertThat(members(family, 100)).allSatisfy(member -> assertThat(
                        member.timeline().stream().map(TimelineEvent::at).toList())
                .isSorted());
    }

    @Test
    void latenciesAreDrawnForEachSeed() {
        assertThat(members(family, 100)).allSatisfy(member -> {
            assertThat(member.network().latency().least()).isBetween(Duration.ofNanos(200_000), Duration.ofMillis(5));
            assertThat(member.network().latency().most()).isBetween(Duration.ofMillis(10), Duration.ofMillis(50));
        });
        assertThat(members(family, 100).stream()
                        .map(member -> member.network().latency())
                        .distinct())
                .hasSizeGreaterThan(50);
    }

    @Test
    void aScriptAboutASlowNetworkKeepsIt() {
        assertThat(members(read("high-latency"), 10))
                .allSatisfy(
                        member -> assertThat(member.network().latency().least()).isEqualTo(Duration.ofMillis(150)));
    }

    @Test
    void whatTheScriptDrawsItselfIsDrawnUnderTheSameLabels() {
        TreeMap<String, Long> alone = new TreeMap<>();
        TreeMap<String, Long> disturbed = new TreeMap<>();
        ScenarioFamily open = read("crash-during-clock-round");
        open.resolve(recording(alone));
        new DisturbedFamily(open).resolve(recording(disturbed));

        assertThat(alone).isNotEmpty();
        assertThat(disturbed).containsAllEntriesOf(alone);
        disturbed.keySet().removeAll(alone.keySet());
        assertThat(disturbed.keySet()).isNotEmpty().allSatisfy(label -> assertThat(label)
                .startsWith("added-fault/"));
    }

    private static Draw recording(TreeMap<String, Long> draws) {
        return (label, lowest, highest) -> {
            assertThat(draws).as("labels are unique").doesNotContainKey(label);
            draws.put(label, lowest);
            return lowest;
        };
    }

    private static List<Scenario> members(ScenarioFamily family, int count) {
        List<Scenario> members = new ArrayList<>();
        IntStream.range(0, count)
                .mapToObj(Random::new)
                .forEach(random -> members.add(new DisturbedFamily(family)
                        .resolve((label, lowest, highest) -> lowest + random.nextLong(highest - lowest + 1))));
        return members;
    }

    private static TimelineEvent added(Scenario member) {
        return member.timeline().stream()
                .filter(event -> event.source().equals("added-fault"))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Duration> lasting(Action action) {
        if (action instanceof LinkFault fault) {
            return fault.lasting();
        } else if (action instanceof NodeFault.Crash crash) {
            return crash.lasting();
        }
        return Optional.empty();
    }

    private static ScenarioFamily read(String name) {
        Path file = Path.of("library", name + ".yaml");
        return ((Reading.Accepted) new ScenarioReader(Checks.names()).read(file)).family();
    }
}
