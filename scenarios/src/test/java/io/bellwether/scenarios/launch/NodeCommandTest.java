package io.bellwether.scenarios.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.runtime.node.settings.DurationRange;
import io.bellwether.runtime.node.settings.InvalidSettingsException;
import io.bellwether.runtime.node.settings.MachineSettings;
import io.bellwether.runtime.node.settings.RoleSettings.Unattended;
import io.bellwether.runtime.node.settings.RoleWords;
import io.bellwether.runtime.node.settings.RunnerSettings;
import io.bellwether.scenarios.check.Checks;
import io.bellwether.scenarios.model.Draw;
import io.bellwether.scenarios.model.NetworkProfile;
import io.bellwether.scenarios.model.Scenario;
import io.bellwether.scenarios.real.TimeScale;
import io.bellwether.scenarios.yaml.Reading;
import io.bellwether.scenarios.yaml.ScenarioReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a node is told is what its scenario says, and what the run's seed decides. */
class NodeCommandTest {

    @Test
    void what_a_bot_says_is_decided_by_the_seed_of_the_run_and_by_which_bot_it_is() {
        assertThat(seedOf("bot-1", 1)).isEqualTo(seedOf("bot-1", 1));
        assertThat(List.of(seedOf("bot-1", 1), seedOf("bot-2", 1), seedOf("bot-1", 2), seedOf("bot-2", 2)))
                .doesNotHaveDuplicates();
    }

    @Test
    void how_long_a_disk_takes_to_sync_is_told_to_every_node_and_drawn_from_the_seed_of_the_run() {
        List<String> words = words("disk: {sync: 0.3ms..400ms}", 7);

        assertThat(flag("disk-sync", words)).isEqualTo("300us..400000us");
        assertThat(flag("machine-seed", words)).isEqualTo("7");
        assertThat(runner(words).machine())
                .isEqualTo(new MachineSettings(
                        Optional.of(new DurationRange(Duration.ofNanos(300_000), Duration.ofMillis(400))),
                        Duration.ofSeconds(9),
                        1_000,
                        7));
    }

    @Test
    void how_long_a_connection_may_be_silent_is_told_to_every_node() {
        assertThat(runner(words("network: {connection-timeout: 60s}", 7))
                        .machine()
                        .connectionTimeout())
                .isEqualTo(Duration.ofSeconds(60));
        assertThat(runner(words("network: {connection-timeout: 5000h}", 7))
                        .machine()
                        .connectionTimeout())
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void how_many_frames_wait_for_a_peer_is_told_to_every_node() {
        List<String> words = words("network: {high-water-mark: 5}", 7);

        assertThat(runner(words).machine().highWaterMark()).isEqualTo(5);
        assertThat(runner(words("", 7)).machine().highWaterMark()).isEqualTo(NetworkProfile.DEFAULT.highWaterMark());
    }

    @Test
    void a_disk_of_which_the_script_says_nothing_takes_what_it_takes() {
        assertThat(words("", 7)).doesNotContain("--disk-sync");
    }

    private static String seedOf(String bot, long seed) {
        return flag("seed", command("", seed).ofGuest(bot));
    }

    private static NodeCommand command(String more, long seed) {
        return new NodeCommand(scenario(more), TimeScale.REAL, seed, NodeCommand.Ports.AS_IN_THE_SCENARIO);
    }

    private static List<String> words(String more, long seed) {
        return command(more, seed).of("server-1", 1, Path.of("data"), Path.of("channel"));
    }

    /** What the node makes of it. */
    private static RunnerSettings runner(List<String> words) {
        List<String> routed = new ArrayList<>(words);
        routed.addAll(List.of("--routes", "routes.json"));
        try {
            return ((Unattended) RoleWords.read(routed)).process().runner();
        } catch (InvalidSettingsException wrong) {
            throw new AssertionError(wrong);
        }
    }

    private static String flag(String name, List<String> words) {
        assertThat(words).contains("--" + name);
        return words.get(words.indexOf("--" + name) + 1);
    }

    private static Scenario scenario(String more) {
        String text = """
                name: said
                cluster: {servers: 1, bots: 2}
                duration: 60s
                """ + more;
        Reading reading = new ScenarioReader(Checks.names()).read("said.yaml", text);
        return ((Reading.Accepted) reading).family().resolve(Draw.highest());
    }
}
