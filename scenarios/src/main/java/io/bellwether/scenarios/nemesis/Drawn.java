package io.bellwether.scenarios.nemesis;

import io.bellwether.scenarios.model.Cluster;
import io.bellwether.scenarios.model.Delay;
import io.bellwether.scenarios.model.Draw;
import io.bellwether.scenarios.model.Links;
import io.bellwether.scenarios.model.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The targets and the strength of the added fault, each drawn under a label of its own. */
final class Drawn {

    private final Cluster cluster;
    private final Draw draw;

    Drawn(Cluster cluster, Draw draw) {
        this.cluster = cluster;
        this.draw = draw;
    }

    /** A server by name, or, one time in three, whoever is coordinator then. */
    Target serverOrCoordinator() {
        return number("coordinator", 1, 3) == 1 ? new Target.Coordinator() : Target.named(pick("server", servers()));
    }

    /** A reference or a broker; a server where there is neither. */
    Target service() {
        List<String> services = services();
        return services.isEmpty() ? serverOrCoordinator() : Target.named(pick("service", services));
    }

    /** Mostly a server, sometimes a reference or a broker. */
    Target member() {
        return number("service-hit", 1, 4) == 1 ? service() : serverOrCoordinator();
    }

    /** The servers in two groups, none of which is empty unless there is but one server. */
    List<Target> twoGroups() {
        List<String> left = new ArrayList<>();
        List<String> right = new ArrayList<>(servers());
        long moved = number("group-size", 1, Math.max(1, right.size() - 1));
        for (int i = 0; i < moved; i++) {
            left.add(right.remove((int) number("group/" + i, 0, right.size() - 1)));
        }
        return List.of(new Target.Named(left), new Target.Named(right));
    }

    /** From one node to another, or to all. */
    Links oneWay() {
        String from = pick("from", members());
        if (number("to-all", 1, 3) == 1) {
            return new Links(Target.named(from), new Target.AllNodes(), false);
        }
        List<String> others = new ArrayList<>(members());
        others.remove(from);
        Target to = others.isEmpty() ? new Target.AllNodes() : Target.named(pick("to", others));
        return new Links(Target.named(from), to, false);
    }

    /** All links, or those of one node. */
    Links links() {
        return number("all-links", 1, 2) == 1 ? Links.ALL : Links.around(member());
    }

    /** From tens of milliseconds up to nearly two seconds: some of it is longer than a request waits. */
    Delay longDelay() {
        long least = number("delay", 20, 1_000);
        return new Delay(Duration.ofMillis(least), Duration.ofMillis(least + number("jitter", 0, least)));
    }

    double percent(int least, int most) {
        return number("percent", least, most) / 100.0;
    }

    /** 10 ms to 5 s, ahead or back. */
    Duration step() {
        Duration by = Duration.ofMillis(number("step", 10, 5_000));
        return number("step-back", 0, 1) == 1 ? by.negated() : by;
    }

    /** Up to 500 parts per million, the most that NTP takes a quartz for. */
    double driftPpm() {
        long ppm = number("drift", 10, 500);
        return number("drift-slow", 0, 1) == 1 ? -ppm : ppm;
    }

    double factor() {
        return number("factor", 2, 100);
    }

    private List<String> servers() {
        return cluster.servers();
    }

    private List<String> services() {
        return cluster.nodes().stream()
                .filter(node -> !servers().contains(node))
                .filter(node -> !cluster.bots().contains(node))
                .filter(node -> !cluster.clients().contains(node))
                .toList();
    }

    private List<String> members() {
        List<String> members = new ArrayList<>(servers());
        members.addAll(services());
        return members;
    }

    private String pick(String label, List<String> names) {
        return names.get((int) number(label, 0, names.size() - 1));
    }

    private long number(String label, long least, long most) {
        return draw.draw("added-fault/" + label, least, most);
    }
}
