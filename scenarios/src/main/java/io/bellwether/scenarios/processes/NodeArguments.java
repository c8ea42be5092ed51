package io.bellwether.scenarios.processes;

import io.bellwether.scenarios.drive.NodeDirectory;
import io.bellwether.scenarios.launch.NodeFlags;
import io.bellwether.scenarios.model.ClockProfile;
import io.bellwether.scenarios.model.Cluster;
import io.bellwether.scenarios.model.Scenario;
import io.bellwether.scenarios.real.TimeScale;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of each node of a scenario: its role, what the scenario says of it, and how its runner drives it. */
final class NodeArguments {

    private final Scenario scenario;
    private final Cluster cluster;
    private final NodeDirectory directory;
    private final NodePlaces places;
    private final TimeScale scale;

    NodeArguments(Scenario scenario, NodePlaces places, TimeScale scale) {
        this.scenario = scenario;
        this.cluster = scenario.cluster();
        this.directory = new NodeDirectory(scenario);
        this.places = places;
        this.scale = scale;
    }

    /**
     * @param life its number, from 1
     * @param sideChannel the folder of that life
     */
    List<String> of(String node, NodeFolder folder, int life, Path sideChannel) {
        List<String> arguments = new ArrayList<>(role(node, folder));
        ClockProfile clock = scenario.clocks().getOrDefault(node, ClockProfile.TRUE);
        arguments.addAll(List.of(
                "--node",
                node,
                "--side-channel",
                sideChannel.toString(),
                "--life",
                String.valueOf(life),
                "--time-scale",
                String.valueOf(scale.factor()),
                "--clock-offset",
                NodeFlags.duration(clock.offset()),
                "--clock-drift",
                Math.round(clock.driftPpm() * 1_000) + "ppb",
                "--bind",
                ReservedPorts.HOST.getHostAddress(),
                "--routes",
                folder.routes().toString(),
                "--end-with-input"));
        return arguments;
    }

    private List<String> role(String node, NodeFolder folder) {
        if (node.equals(Cluster.REFERENCE)) {
            int port = places.real(node, NodeDirectory.REFERENCE_PORT);
            return with("reference", NodeFlags.reference(port, directory.commonSettings()), folder);
        } else if (cluster.brokers().contains(node)) {
            int publishers = places.real(node, NodeDirectory.PUBLISHER_PORT);
            int subscribers = places.real(node, NodeDirectory.SUBSCRIBER_PORT);
            return with("broker", NodeFlags.broker(publishers, subscribers));
        } else if (node.equals(Cluster.PROXY)) {
            int port = places.real(node, NodeDirectory.SERVER_PORT);
            return with("proxy", NodeFlags.proxy(directory.proxy(), port));
        } else if (cluster.bots().contains(node)) {
            long seed = cluster.bots().indexOf(node);
            return with("bot", NodeFlags.bot(directory.bot(node), directory.botTalk(), seed));
        } else if (cluster.clients().contains(node)) {
            return with("scripted-client", NodeFlags.client(directory.client(node)));
        }
        int port = places.real(node, NodeDirectory.SERVER_PORT);
        return with("server", NodeFlags.server(directory.server(node), port), folder);
    }

    private static List<String> with(String role, List<String> flags) {
        List<String> words = new ArrayList<>();
        words.add(role);
        words.addAll(flags);
        return words;
    }

    private static List<String> with(String role, List<String> flags, NodeFolder folder) {
        List<String> words = with(role, flags);
        words.addAll(List.of("--data", folder.data().toString()));
        return words;
    }
}
