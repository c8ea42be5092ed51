package io.bellwether.scenarios.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.scenarios.check.Checks;
import io.bellwether.scenarios.model.Draw;
import io.bellwether.scenarios.model.Scenario;
import io.bellwether.scenarios.model.ScenarioFamily;
import java.util.List;

/** Reads texts in tests. */
final class Read {

    static final List<String> CHECKS = Checks.names();

    private Read() {}

    static Reading text(String text) {
        return new ScenarioReader(CHECKS).read("test.yaml", text);
    }

    /** The family of a text that must be valid. */
    static ScenarioFamily family(String text) {
        Reading reading = text(text);
        assertThat(reading)
                .as(reading instanceof Reading.Rejected rejected ? rejected.render() : "accepted")
                .isInstanceOf(Reading.Accepted.class);
        return ((Reading.Accepted) reading).family();
    }

    /** The lowest member of a text that must be valid. */
    static Scenario scenario(String text) {
        return family(text).resolve(Draw.lowest());
    }

    /** Everything that is wrong with a text, as a person sees it. */
    static String problems(String text) {
        return text(text) instanceof Reading.Rejected rejected ? rejected.render() : "";
    }
}
