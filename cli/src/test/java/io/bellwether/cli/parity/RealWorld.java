package io.bellwether.cli.parity;

import io.bellwether.cli.NodeMain;
import io.bellwether.scenarios.containers.ContainerHost;
import io.bellwether.scenarios.containers.compose.ComposeProject;
import io.bellwether.scenarios.processes.NodeProgram;
import io.bellwether.scenarios.processes.ProcessHost;
import io.bellwether.scenarios.real.RealHost;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A real world that the simulator is compared with. */
enum RealWorld {
    PROCESSES {
        @Override
        RealHost open() {
            return ProcessHost.open(NodeProgram.of(NodeMain.class.getName()), notice -> {});
        }
    },
    CONTAINERS {
        @Override
        RealHost open() {
            Path ours = Path.of("..", "docker-compose.yml");
            return ContainerHost.open(ComposeProject.read(List.of(ours)), notice -> {});
        }
    };

    /** Scenarios that are not compared, each with the reason. */
    private static final Map<String, String> DIFFER = Map.of(
            "hundred-servers", "a hundred nodes are too many for a small machine",
            "subscriber-away-for-an-hour", "it takes an hour of the cluster's time",
            "worst-case-election", "twenty servers need timers that no small machine keeps that well");

    /** Scenarios of which only the end must be the same, each with the reason. */
    private static final Map<String, String> LUCK = Map.of(
            "lossy-network", "which message is hit depends on which passes first",
            "lost-announcement", "which message is hit depends on which passes first",
            "writes-under-random-faults", "what bots say depends on the time");

    private final Deque<RealHost> idle = new ArrayDeque<>();

    abstract RealHost open();

    /** One that nobody uses now: the processes of a host are nodes of one scenario after the other. */
    synchronized RealHost take() {
        return idle.isEmpty() ? open() : idle.pop();
    }

    synchronized void giveBack(RealHost host) {
        idle.push(host);
    }

    /** Once all are given back. */
    synchronized void close() {
        idle.forEach(RealHost::close);
        idle.clear();
    }

    /** Whether it cannot tell the same for real as in the simulator. */
    static boolean differs(String scenario) {
        return DIFFER.containsKey(scenario);
    }

    /** Whether the same happens on the way to the end, too, wherever it runs. */
    static boolean isLuck(String scenario) {
        return LUCK.containsKey(scenario);
    }

    /** The one that {@code -Dbellwether.parity.on} names. */
    static RealWorld chosen() {
        return valueOf(System.getProperty("bellwether.parity.on", "processes").toUpperCase(Locale.ROOT));
    }
}
