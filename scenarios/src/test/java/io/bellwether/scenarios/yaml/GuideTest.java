package io.bellwether.scenarios.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of the guide is what the guide says. */
class GuideTest {

    private static final Path GUIDE = Path.of("../docs/writing-scenarios.md");
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```yaml$(.*?)^```$");
    private static final Pattern REFUSED =
            Pattern.compile("(?ms)^```yaml rejected$(.*?)^```$.*?^```text$\\n(.*?)^```$");

    /** What an example leaves out, because it is about something else. */
    private static final List<String> OTHERWISE =
            List.of("name: example", "cluster: {servers: 3, bots: 1, clients: [alice, bob]}", "duration: 300s");

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsValid(String example) {
        assertThat(Read.problems(example)).isEmpty();
    }

    static List<String> examples() throws IOException {
        return matches(EXAMPLE).map(match -> complete(match.group(1))).toList();
    }

    @Test
    void theExampleOfAMistakeIsRefusedInTheseWords() throws IOException {
        Matcher match = REFUSED.matcher(Files.readString(GUIDE));

        assertThat(match.find()).isTrue();
        Reading reading = new ScenarioReader(Read.CHECKS)
                .read("typing.yaml", match.group(1).stripLeading());
        assertThat(reading).isInstanceOfSatisfying(Reading.Rejected.class, rejected -> assertThat(rejected.render())
                .isEqualTo(match.group(2)));
    }

    @Test
    void theGuideNamesEveryKeyOfTheTimeline() throws IOException {
        String guide = Files.readString(GUIDE);

        assertThat(SchemaTest.actions())
                .allSatisfy(keyword -> assertThat(guide).containsPattern("`" + keyword + "[`:]"));
    }

    private static String complete(String example) {
        StringBuilder text = new StringBuilder();
        for (String line : OTHERWISE) {
            String key = line.substring(0, line.indexOf(':') + 1);
            if (example.lines().noneMatch(own -> own.startsWith(key))) {
                text.append(line).append('\n');
            }
        }
        return text + example;
    }

    private static Stream<MatchResult> matches(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(GUIDE)).results();
    }
}
