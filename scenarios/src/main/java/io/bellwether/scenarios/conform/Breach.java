package io.bellwether.scenarios.conform;

/** A rule is broken. */
public final class Breach extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Evidence evidence;

    Breach(Evidence evidence) {
        super(evidence.what());
        this.evidence = evidence;
    }

    Evidence evidence() {
        return evidence;
    }
}
