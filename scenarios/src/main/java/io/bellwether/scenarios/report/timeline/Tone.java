package io.bellwether.scenarios.report.timeline;

import io.bellwether.scenarios.report.terminal.Ink;

/** How a line of the timeline is meant; also said by a mark, for readers without colour. */
enum Tone {
    PLAIN(' ', Ink.PLAIN),
    QUIET(' ', Ink.QUIET),
    LEADER('●', Ink.LEADER),
    SUSPICION('?', Ink.WARNING),
    FAULT('!', Ink.WARNING),
    GOOD('✓', Ink.GOOD),
    BAD('✗', Ink.BAD);

    private final char mark;
    private final Ink ink;

    Tone(char mark, Ink ink) {
        this.mark = mark;
        this.ink = ink;
    }

    char mark() {
        return mark;
    }

    Ink ink() {
        return ink;
    }
}
