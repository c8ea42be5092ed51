package io.bellwether.scenarios.model;

import java.time.Duration;
import java.util.List;
import java.util.SortedMap;

/**
 * One concrete run: nothing in it is left to a draw but targets that only the run can know, such as the coordinator.
 *
 * @param name short name, fit for a directory
 * @param about what the scenario shows; may be empty
 * @param clocks injected clock faults from the start, by server name; a server not listed has a true clock
 * @param timeline what happens, in order of time; entries of one instant keep the order of the file
 * @param duration virtual time of the whole run
 * @param said what the file says of the nodes and of what surrounds them, {@code disk.sync} say, each with its line, from 1
 */
public record Scenario(
        String name,
        String about,
        Cluster cluster,
        Settings settings,
        NetworkProfile network,
        SortedMap<String, ClockProfile> clocks,
        DiskProfile disk,
        BotWorkload bots,
        List<TimelineEvent> timeline,
        CheckSelection checks,
        Duration duration,
        SchedulingPolicy policy,
        SortedMap<String, Integer> said) {

    public Scenario {
        clocks = Ordered.copy(clocks);
        timeline = List.copyOf(timeline);
        said = Ordered.copy(said);
    }
}
