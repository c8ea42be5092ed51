package io.bellwether.runtime.terminal;

import java.util.ArrayList;
import java.util.List;

/**
 * What this person has just published: it is shown when the server has accepted it, and not a second time when the broker
 * brings it back. Bounded, since not everything comes back.
 */
final class OwnWords {
    private static final int MOST = 200;

    private record Words(String channel, String text) {}

    private final List<Words> expected = new ArrayList<>();

    void said(String channel, String text) {
        expected.add(new Words(channel, text));
        if (expected.size() > MOST) {
            expected.remove(0);
        }
    }

    /** They were refused, and nobody will bring them. */
    void takenBack(String channel, String text) {
        expected.remove(new Words(channel, text));
    }

    /** Whether these are the words, coming back; once for each time that they were said. */
    boolean cameBack(String channel, String text) {
        return expected.remove(new Words(channel, text));
    }
}
