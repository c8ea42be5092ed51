package io.bellwether.runtime.terminal.screen;

import java.time.Duration;

/** Differences between clocks, as short as they can be read: {@code +1.2ms}. */
public final class ClockText {
    private static final long MILLISECOND = 1_000;
    private static final long SECOND = 1_000_000;

    private ClockText() {}

    public static String signed(Duration difference) {
        return (difference.isNegative() ? "-" : "+") + unsigned(difference);
    }

    /** How large it is, whichever way. */
    public static String unsigned(Duration difference) {
        long micros = difference.abs().toNanos() / 1_000;
        if (micros < MILLISECOND) {
            return micros + "µs";
        }
        return micros < SECOND ? tenths(micros, MILLISECOND) + "ms" : tenths(micros, SECOND) + "s";
    }

    private static String tenths(long micros, long unit) {
        long tenths = Math.round(micros * 10.0 / unit);
        return tenths / 10 + "." + tenths % 10;
    }
}
