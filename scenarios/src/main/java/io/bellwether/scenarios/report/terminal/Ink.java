package io.bellwether.scenarios.report.terminal;

/** The few colours that the output uses: the sixteen that every terminal lets its user choose. */
public enum Ink {
    PLAIN(""),
    QUIET("\u001b[2m"),
    STRONG("\u001b[1m"),
    GOOD("\u001b[32m"),
    BAD("\u001b[31m"),
    WARNING("\u001b[33m"),
    LEADER("\u001b[1;36m");

    static final String RESET = "\u001b[0m";

    private final String sequence;

    Ink(String sequence) {
        this.sequence = sequence;
    }

    String sequence() {
        return sequence;
    }
}
