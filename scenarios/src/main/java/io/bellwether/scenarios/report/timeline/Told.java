package io.bellwether.scenarios.report.timeline;

import io.bellwether.scenarios.report.terminal.NodeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One node did something, or several did the same at about the same time.
 *
 * @param nodes who, in the order in which they did it
 * @param one what, of one node: {@code follows server-3}
 * @param many what, of several: {@code follow server-3}; empty if each deserves its own line
 */
record Told(long atNanos, List<String> nodes, Tone tone, String one, String many) implements Entry {

    /** The width of the column that names the nodes. */
    static final int WHO_COLUMNS = 12;

    static Told alone(long atNanos, String node, Tone tone, String what) {
        return new Told(atNanos, List.of(node), tone, what, "");
    }

    static Told together(long atNanos, String node, Tone tone, String one, String many) {
        return new Told(atNanos, List.of(node), tone, one, many);
    }

    @Override
    public String who() {
        String names = NodeNames.brief(nodes);
        return fits(names) || nodes.size() == 1 ? names : nodes.size() + " nodes";
    }

    @Override
    public String text() {
        if (nodes.size() == 1) {
            return one;
        }
        String names = NodeNames.brief(nodes);
        return fits(names) ? many : many + ": " + names;
    }

    @Override
    public Optional<Entry> join(Entry next) {
        if (!(next instanceof Told other) || many.isEmpty() || !many.equals(other.many) || tone != other.tone) {
            return Optional.empty();
        }
        if (nodes.contains(other.nodes.get(0))) {
            return Optional.of(this);
        }
        List<String> both = new ArrayList<>(nodes);
        both.addAll(other.nodes);
        return Optional.of(new Told(atNanos, List.copyOf(both), tone, one, many));
    }

    @Override
    public boolean lingers() {
        return false;
    }

    private static boolean fits(String names) {
        return names.length() <= WHO_COLUMNS;
    }
}
