package io.bellwether.runtime.trace;

import java.util.Collection;
import java.util.Map;

/** The values of events as people read them, each without a blank outside quotes, and all on one line. */
final class FieldText {

    private FieldText() {}

    static void append(Object value, StringBuilder text) {
        if (value instanceof Collection<?> several) {
            text.append('[');
            String comma = "";
            for (Object one : several) {
                text.append(comma);
                append(one, text);
                comma = ",";
            }
            text.append(']');
        } else if (value instanceof Map<?, ?> numbers) {
            text.append('{');
            String comma = "";
            for (Map.Entry<?, ?> entry : numbers.entrySet()) {
                text.append(comma);
                append(entry.getKey(), text);
                text.append(':').append(entry.getValue());
                comma = ",";
            }
            text.append('}');
        } else {
            word(String.valueOf(value), text);
        }
    }

    private static void word(String word, StringBuilder text) {
        if (!word.isEmpty() && word.chars().allMatch(FieldText::isPlain)) {
            text.append(word);
            return;
        }
        text.append('"');
        word.chars().forEach(character -> escape((char) character, text));
        text.append('"');
    }

    private static boolean isPlain(int character) {
        return character > ' ' && character != 0x7F && "\"=,[]{}\\".indexOf(character) < 0 && !isControl(character);
    }

    /** A name that a client chose must not move the cursor of whoever reads the log, or forge a line. */
    private static boolean isControl(int character) {
        return Character.isISOControl(character)
                || character == 0x2028
                || character == 0x2029
                || Character.getType(character) == Character.FORMAT
                || Character.isSurrogate((char) character);
    }

    private static void escape(char character, StringBuilder text) {
        switch (character) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                if (isControl(character)) {
                    text.append(String.format("\\u%04x", (int) character));
                } else {
                    text.append(character);
                }
            }
        }
    }
}
