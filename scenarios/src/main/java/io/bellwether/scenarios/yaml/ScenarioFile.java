package io.bellwether.scenarios.yaml;

import io.bellwether.scenarios.model.Draw;
import io.bellwether.scenarios.model.Scenario;
import io.bellwether.scenarios.model.ScenarioFamily;
import java.util.List;

/** A valid file. Each member is read from the tree anew, with its own draw. */
final class ScenarioFile implements ScenarioFamily {

    private final SourceText source;
    private final DocumentReader reader;
    private final Scenario lowest;
    private final boolean open;

    /** Keeps a tree that has been found to be valid at both ends of its ranges. */
    ScenarioFile(SourceText source, Item root, List<String> checks) {
        this.source = source;
        this.reader = new DocumentReader(root, checks);
        Pass pass = new Pass(new Problems(source), Draw.lowest());
        this.lowest = reader.read(pass).scenario();
        this.open = pass.isOpen();
    }

    @Override
    public String name() {
        return lowest.name();
    }

    @Override
    public String about() {
        return lowest.about();
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public Scenario resolve(Draw draw) {
        return open ? reader.read(new Pass(new Problems(source), draw)).scenario() : lowest;
    }
}
