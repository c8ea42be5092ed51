package io.bellwether.scenarios.yaml;

import io.bellwether.scenarios.model.ScenarioFamily;
import java.util.List;
import java.util.stream.Collectors;

/** What comes of reading a scenario file. */
public sealed interface Reading {

    /** The file is valid; every member of the family can be run. */
    record Accepted(ScenarioFamily family) implements Reading {}

    /** The file is not valid. There is at least one problem; they are in the order of the file. */
    record Rejected(List<Problem> problems) implements Reading {
        public Rejected {
            problems = List.copyOf(problems);
        }

        /** All problems, each in several lines, with a blank line between. */
        public String render() {
            return problems.stream().map(Problem::render).collect(Collectors.joining("\n"));
        }
    }
}
