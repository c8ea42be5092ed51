package io.bellwether.runtime.terminal.text;

/**
 * Makes what other people wrote harmless to a terminal: no control character, no escape sequence, nothing that turns the
 * direction of what follows ("Trojan Source", Boucher and Anderson 2021), nothing that ends the line.
 */
public final class SafeText {
    private static final int FIRST_PICTURE = 0x2400;
    private static final int PICTURE_OF_DELETE = 0x2421;
    private static final int DELETE = 0x7f;
    private static final int REPLACEMENT = 0xfffd;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;

    private SafeText() {}

    /** The same text, with a visible sign in the place of each character that is not for display. */
    public static String of(String text) {
        if (text.codePoints().allMatch(SafeText::isHarmless)) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(point -> safe.appendCodePoint(isHarmless(point) ? point : sign(point)));
        return safe.toString();
    }

    /** Joiners are part of emoji and of some scripts; the other invisible characters only serve to deceive. */
    private static boolean isHarmless(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                false;
            case Character.FORMAT -> point == ZERO_WIDTH_JOINER || point == ZERO_WIDTH_NON_JOINER;
            default -> true;
        };
    }

    private static int sign(int point) {
        if (point < ' ') {
            return FIRST_PICTURE + point;
        }
        return point == DELETE ? PICTURE_OF_DELETE : REPLACEMENT;
    }
}
