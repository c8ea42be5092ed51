package io.bellwether.scenarios.report.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a person reads.
 *
 * @param columns characters in a line; {@link #UNBOUNDED} where lines are kept whole, in a pipe or a file
 * @param colour whether escape sequences colour the text
 * @param live whether a line can be drawn over, for progress
 */
public record Terminal(int columns, boolean colour, boolean live) {

    public static final int UNBOUNDED = Integer.MAX_VALUE;

    /** A pipe or a file: whole lines, no escape sequences. */
    public static final Terminal PLAIN = new Terminal(UNBOUNDED, false, false);

    /** The variable in which the launcher says how wide the terminal on standard output is; unset if it is none. */
    public static final String COLUMNS_VARIABLE = "BELLWETHER_COLUMNS";

    private static final int FEWEST_COLUMNS = 40;

    /**
     * What the environment says: no terminal without {@link #COLUMNS_VARIABLE}, no colour with {@code NO_COLOR} (any
     * value but the empty one, see no-color.org) or on a dumb terminal.
     */
    public static Terminal of(Map<String, String> environment) {
        Optional<Integer> columns = Optional.ofNullable(environment.get(COLUMNS_VARIABLE))
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(Integer::valueOf);
        if (columns.isEmpty()) {
            return PLAIN;
        }
        boolean dumb = "dumb".equals(environment.get("TERM"));
        boolean colour = !dumb && environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Terminal(Math.max(FEWEST_COLUMNS, columns.get()), colour, !dumb);
    }

    /** The same place, for what is read later: no line is drawn over. */
    public Terminal still() {
        return new Terminal(columns, colour, false);
    }

    /** The text in that ink, where there is colour. */
    public String paint(Ink ink, String text) {
        return colour && !text.isEmpty() ? ink.sequence() + text + Ink.RESET : text;
    }

    /** The text, cut with an ellipsis if it is longer than that. */
    public static String cut(String text, int columns) {
        return text.length() <= columns
                ? text
                : text.substring(0, Math.max(0, columns - 1)).stripTrailing() + "…";
    }

    /** The text in lines of at most so many columns, broken between words; a longer word stays whole. */
    public static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
