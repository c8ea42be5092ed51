package io.bellwether.scenarios.yaml;

import io.bellwether.scenarios.model.Draw;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads scenario files. No input makes it throw: a file is accepted, or rejected with everything that is wrong. */
public final class ScenarioReader {

    private final List<String> checks;

    /** A reader of files that may name these checks. */
    public ScenarioReader(List<String> checks) {
        this.checks = List.copyOf(checks);
    }

    /** Reads a file. */
    public Reading read(Path path) {
        Problems problems = new Problems(SourceText.of(path.toString(), ""));
        SourceText source = FileLoader.load(path, problems);
        return problems.none() ? read(source) : new Reading.Rejected(problems.sorted());
    }

    /**
     * Reads a text.
     *
     * @param name what messages call it
     */
    public Reading read(String name, String text) {
        return read(SourceText.of(name, text));
    }

    private Reading read(SourceText source) {
        Problems problems = new Problems(source);
        Optional<Item> root = TreeParser.parse(source, problems);
        if (root.isEmpty() && problems.none()) {
            problems.add(Position.START, "the file is empty", "a scenario: name, cluster, timeline, duration");
        }
        root.ifPresent(item -> check(item, problems));
        return problems.none()
                ? new Reading.Accepted(new ScenarioFile(source, root.orElseThrow(), checks))
                : new Reading.Rejected(problems.sorted());
    }

    private void check(Item root, Problems problems) {
        DocumentReader reader = new DocumentReader(root, checks);
        Pass pass = new Pass(problems, Draw.lowest());
        Draft draft = reader.read(pass);
        draft.checkWindows(problems);
        if (problems.none()) {
            draft.checkStates(pass);
            // A range may break a rule at its upper end only.
            reader.read(new Pass(problems, Draw.highest())).checkWindows(problems);
        }
    }
}
