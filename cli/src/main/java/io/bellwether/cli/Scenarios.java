package io.bellwether.cli;

import io.bellwether.scenarios.model.ScenarioFamily;
import io.bellwether.scenarios.yaml.Reading;
import java.util.ArrayList;
import java.util.List;

/** The scenarios that the words of a command line mean, read, in their order. */
final class Scenarios {

    /** A valid one. */
    record Read(FoundScenario found, ScenarioFamily family) {}

    private final Surroundings around;
    private final List<Read> valid = new ArrayList<>();
    private int rejected;
    private int problems;

    private Scenarios(Surroundings around) {
        this.around = around;
    }

    /**
     * Reads all of them, and says on standard error whatever is wrong with any.
     *
     * @throws UserError if a word means nothing
     */
    static Scenarios read(List<String> words, Surroundings around) {
        List<FoundScenario> found = words.stream()
                .flatMap(word -> around.finder().find(word).stream())
                .toList();
        return readAll(found, around);
    }

    static Scenarios readAll(List<FoundScenario> found, Surroundings around) {
        Scenarios scenarios = new Scenarios(around);
        found.forEach(scenarios::add);
        return scenarios;
    }

    private void add(FoundScenario found) {
        Reading reading = around.reader().read(found.path());
        if (reading instanceof Reading.Accepted accepted) {
            valid.add(new Read(found, accepted.family()));
        } else if (reading instanceof Reading.Rejected rejection) {
            around.err().println(rejection.render());
            rejected++;
            problems += rejection.problems().size();
        }
    }

    List<Read> valid() {
        return List.copyOf(valid);
    }

    boolean allValid() {
        return rejected == 0;
    }

    /** How much is wrong, in a line. */
    String complaint() {
        return problems + (problems == 1 ? " problem" : " problems") + " in "
                + (rejected == 1 ? "1 file" : rejected + " files");
    }
}
