package io.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.scenarios.report.terminal.Terminal;
import io.bellwether.scenarios.sim.SimTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README says to type works, and what it shows is what you see. */
class ReadmeTest {

    private static final Path REPOSITORY = Path.of("..");
    private static final Pattern COMMAND = Pattern.compile("(?m)^\\./bellwether (.+)$");
    private static final Pattern TIMELINE_LINE = Pattern.compile("(?m)^ \\d+:\\d\\d\\.\\d{3} .*$");

    @TempDir
    private Path out;

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandSucceeds(String command) {
        Console console = console();

        assertThat(console.run(arguments(command)))
                .as("%s%n%s%s", command, console.out(), console.err())
                .isEqualTo(ExitCode.PASS);
    }

    @Test
    void theTimelineThatItShowsIsTheTimelineOfTheFirstCommand() throws IOException {
        Console console = console();
        console.run(arguments("run coordinator-crash"));

        assertThat(all(TIMELINE_LINE, 0)).isNotEmpty().allSatisfy(line -> assertThat(console.out())
                .contains(line));
    }

    private Console console() {
        return new Console(new SimTarget(), REPOSITORY, Terminal.PLAIN);
    }

    private String[] arguments(String command) {
        String inRepository = command.replace("scenarios/library/", REPOSITORY + "/scenarios/library/");
        String elsewhere = command.startsWith("run") ? " --out " + out : "";
        return (inRepository + elsewhere).split(" ");
    }

    static List<String> commands() throws IOException {
        return all(COMMAND, 1);
    }

    private static List<String> all(Pattern pattern, int group) throws IOException {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(Files.readString(REPOSITORY.resolve("README.md")));
        while (matcher.find()) {
            found.add(matcher.group(group));
        }
        return found;
    }
}
