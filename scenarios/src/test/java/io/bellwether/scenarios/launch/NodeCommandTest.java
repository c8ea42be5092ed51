package io.bellwether.scenarios.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.scenarios.check.Checks;
import io.bellwether.scenarios.model.Draw;
import io.bellwether.scenarios.model.Scenario;
import io.bellwether.scenarios.real.TimeScale;
import io.bellwether.scenarios.yaml.Reading;
import io.bellwether.scenarios.yaml.ScenarioReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a node is told is what its scenario says, and what the run's seed decides. */
class NodeCommandTest {

    @Test
    void what_a_bot_says_is_decided_by_the_seed_of_the_run_and_by_which_bot_it_is() {
        assertThat(seedOf("bot-1", 1)).isEqualTo(seedOf("bot-1", 1));
        assertThat(List.of(seedOf("bot-1", 1), seedOf("bot-2", 1), seedOf("bot-1", 2), seedOf("bot-2", 2)))
                .doesNotHaveDuplicates();
    }

    private static String seedOf(String bot, long seed) {
        return flag("seed", command("", seed).ofGuest(bot));
    }

    private static NodeCommand command(String more, long seed) {
        return new NodeCommand(scenario(more), TimeScale.REAL, seed, NodeCommand.Ports.AS_IN_THE_SCENARIO);
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
