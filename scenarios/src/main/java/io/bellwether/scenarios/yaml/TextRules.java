package io.bellwether.scenarios.yaml;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** What must hold of the bare text before it is worth parsing. */
final class TextRules {

    private TextRules() {}

    /** Reports every line that breaks a rule. */
    static boolean hold(SourceText source, Problems problems) {
        int before = problems.count();
        if (source.text().getBytes(StandardCharsets.UTF_8).length > SourceText.MAX_BYTES) {
            int limit = SourceText.MAX_BYTES / 1024;
            problems.add(Position.START, "the file is too large", "at most " + limit + " KiB");
            return false;
        }
        List<String> lines = source.lines();
        for (int i = 0; i < lines.size(); i++) {
            checkLine(lines.get(i), i + 1, problems);
        }
        return problems.count() == before;
    }

    private static void checkLine(String line, int number, Problems problems) {
        int indentation = line.length() - line.stripLeading().length();
        int tab = line.substring(0, indentation).indexOf('\t');
        if (tab >= 0) {
            problems.add(new Position(number, tab + 1), "a tab in the indentation", "spaces");
        }
        int[] characters = line.codePoints().toArray();
        for (int column = 0; column < characters.length; column++) {
            if (!StreamReader.isPrintable(characters[column])) {
                String code = String.format("U+%04X", characters[column]);
                problems.add(new Position(number, column + 1), "the character " + code, "printable text");
                return;
            }
        }
    }
}
