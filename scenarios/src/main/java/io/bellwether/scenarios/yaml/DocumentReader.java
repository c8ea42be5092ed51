package io.bellwether.scenarios.yaml;

import io.bellwether.scenarios.model.BotWorkload;
import io.bellwether.scenarios.model.ClockProfile;
import io.bellwether.scenarios.model.Cluster;
import io.bellwether.scenarios.model.DiskProfile;
import io.bellwether.scenarios.model.NetworkProfile;
import io.bellwether.scenarios.model.NodeSettings;
import io.bellwether.scenarios.model.Scenario;
import io.bellwether.scenarios.model.SchedulingPolicy;
import io.bellwether.scenarios.model.Settings;
import io.bellwether.scenarios.model.TimelineEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the top level of a file. */
final class DocumentReader {

    static final List<String> KEYS = List.of(
            "name",
            "about",
            "cluster",
            "settings",
            "network",
            "clocks",
            "disk",
            "workload",
            "timeline",
            "checks",
            "duration",
            "policy");

    /** The sections that say how things are, and not what happens. */
    private static final List<String> SETTING = List.of("settings", "network", "clocks", "disk");

    private final Item root;
    private final List<String> checks;

    DocumentReader(Item root, List<String> checks) {
        this.root = root;
        this.checks = checks;
    }

    /** The member that the pass draws; meaningless if the pass has problems afterwards. */
    Draft read(Pass pass) {
        Fields fields = Fields.of(new Cursor(root, "", pass), "a scenario", KEYS);
        int before = pass.problems().count();
        Cluster cluster = ClusterReader.read(fields.need("cluster"));
        // Only where it is certain who takes part can a name be called unknown.
        boolean certain = pass.problems().count() == before;
        return draft(fields, cluster, certain, pass.problems());
    }

    private Draft draft(Fields fields, Cluster cluster, boolean certain, Problems problems) {
        Roster roster = new Roster(cluster);
        Settings settings = fields.get("settings")
                .filter(value -> certain)
                .map(value -> SettingsReader.read(value, roster))
                .orElse(new Settings(Settings.DEFAULT_WARM_UP, NodeSettings.DEFAULT, new TreeMap<>()));
        SortedMap<String, ClockProfile> clocks = fields.get("clocks")
                .filter(value -> certain)
                .map(value -> EnvironmentReader.clocks(value, roster))
                .orElseGet(TreeMap::new);
        NetworkProfile network =
                fields.get("network").map(EnvironmentReader::network).orElse(NetworkProfile.DEFAULT);
        int before = problems.count();
        Duration duration = Quantities.fixedDuration(fields.need("duration"), Dimension.INTERVAL);
        boolean bounded = problems.count() == before;
        Optional<Fields> workload =
                fields.get("workload").map(value -> Fields.of(value, "a workload", List.of("bots", "script")));
        List<Placed> placed =
                certain ? events(fields, workload, new Actions(new Selectors(roster)), settings) : List.of();
        Scenario scenario = new Scenario(
                Names.scenario(fields.need("name")),
                fields.get("about").map(value -> value.text("a sentence")).orElse(""),
                cluster,
                settings,
                network,
                clocks,
                fields.get("disk").map(EnvironmentReader::disk).orElse(DiskProfile.DEFAULT),
                workload.flatMap(own -> own.get("bots"))
                        .map(EnvironmentReader::bots)
                        .orElse(BotWorkload.DEFAULT),
                inOrder(placed),
                CheckReader.read(fields.get("checks"), checks),
                duration,
                fields.get("policy").map(DocumentReader::policy).orElse(SchedulingPolicy.RANDOM),
                said(fields));
        return new Draft(scenario, placed, bounded);
    }

    private static SortedMap<String, Integer> said(Fields fields) {
        SortedMap<String, Integer> lines = new TreeMap<>();
        for (String section : SETTING) {
            fields.get(section)
                    .ifPresent(value -> value.lines().forEach((key, line) -> lines.put(section + "." + key, line)));
        }
        return lines;
    }

    private static List<Placed> events(Fields fields, Optional<Fields> workload, Actions actions, Settings settings) {
        List<Placed> events = new ArrayList<>();
        workload.flatMap(own -> own.get("script"))
                .ifPresent(script -> events.addAll(new ScriptReader(actions).read(script, settings.warmUp())));
        fields.get("timeline").ifPresent(timeline -> events.addAll(new TimelineReader(actions).read(timeline)));
        return events;
    }

    private static List<TimelineEvent> inOrder(List<Placed> placed) {
        return placed.stream()
                .map(Placed::event)
                .sorted(Comparator.comparing(TimelineEvent::at))
                .toList();
    }

    private static SchedulingPolicy policy(Cursor cursor) {
        return SchedulingPolicy.valueOf(cursor.oneOf(List.of("random", "fifo")).toUpperCase(Locale.ROOT));
    }
}
