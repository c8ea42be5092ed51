package io.bellwether.scenarios.broken;

import io.bellwether.cli.Main;

/** Written to break a rule. */
public final class KnowsTheCommandLine {
    public void start() {
        Main.main(new String[0]);
    }
}
