package io.bellwether.scenarios.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ChecksPageTest {

    private static final Pattern HEADING = Pattern.compile("(?m)^## `([a-z-]+)`$");

    @Test
    void thePageTellsOfEveryCheckInTheOrderOfReports() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "checks.md"));

        assertThat(HEADING.matcher(page).results().map((MatchResult heading) -> heading.group(1)))
                .containsExactlyElementsOf(Checks.names());
    }
}
