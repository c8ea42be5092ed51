package io.bellwether.scenarios.check;

import java.util.Locale;

/** A number and what is counted, in plain English: {@code 1 server}, {@code 2 servers}, {@code no server}. */
public final class Count {
    private Count() {}

    /**
     * @param one what is counted, in the singular; its plural is formed with an s
     */
    public static String of(long count, String one) {
        return String.format(Locale.ROOT, "%d %s", count, count == 1 ? one : one + "s");
    }

    /** As {@link #of}, but none is {@code no server}. */
    public static String orNo(long count, String one) {
        return count == 0 ? "no " + one : of(count, one);
    }
}
