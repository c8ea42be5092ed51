package io.bellwether.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.runtime.node.metrics.NodeMetrics;
import io.bellwether.runtime.node.metrics.NodeState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code docs/running.md} says what the program does. */
class RunningPageTest {

    private static List<String> page;

    @BeforeAll
    static void readThePage() throws IOException {
        page = Files.readAllLines(Path.of("..", "docs", "running.md"));
    }

    @Test
    void hasARowForEverySettingAndNoOther() {
        assertThat(page.stream().filter(line -> line.startsWith("| `") && line.contains("` | `")))
                .containsExactlyElementsOf(SettingsTable.rows());
    }

    @Test
    void namesEveryMetric() {
        String metrics = new NodeMetrics(new NodeState("server-1")).text(0, 0);
        List<String> names = metrics.lines()
                .filter(line -> line.startsWith("# TYPE "))
                .map(line -> line.split(" ")[2])
                .toList();

        assertThat(names).isNotEmpty().allSatisfy(name -> assertThat(page)
                .anyMatch(line -> line.contains("`" + name + "`")));
    }
}
