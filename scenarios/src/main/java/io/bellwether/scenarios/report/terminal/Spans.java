package io.bellwether.scenarios.report.terminal;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;

/** Times as people read them. */
public final class Spans {

    private static final long MICROS_PER_MILLI = 1_000;
    private static final long MICROS_PER_SECOND = 1_000_000;

    private Spans() {}

    /** A moment of a run: {@code 1:02.345}, or {@code 1:01:02.345} after the first hour. */
    public static String moment(Duration sinceStart) {
        String minutesOn =
                String.format(Locale.ROOT, "%02d.%03d", sinceStart.toSecondsPart(), sinceStart.toMillisPart());
        return sinceStart.toHours() > 0
                ? String.format(Locale.ROOT, "%d:%02d:%s", sinceStart.toHours(), sinceStart.toMinutesPart(), minutesOn)
                : String.format(Locale.ROOT, "%d:%s", sinceStart.toMinutes(), minutesOn);
    }

    /** A length of time, in the unit that keeps it short: {@code 850 µs}, {@code 12.3 ms}, {@code 4.07 s}, {@code 180 s}. */
    public static String length(Duration length) {
        return micros(length.toNanos() / 1_000);
    }

    /** How long something took to come true: {@code after 12.1 s}, or {@code at once}. */
    public static String after(Duration length) {
        return length.isZero() ? "at once" : "after " + length(length);
    }

    /** A difference of two clocks with its sign: {@code +5 s}, {@code −12.3 ms}, {@code 0}. */
    public static String signed(long micros) {
        if (micros == 0) {
            return "0";
        }
        return (micros > 0 ? "+" : "−") + micros(Math.abs(micros));
    }

    /** How fast time passes, as it is typed: {@code 0.1} or {@code 1} say. */
    public static String scale(double factor) {
        return BigDecimal.valueOf(factor).stripTrailingZeros().toPlainString();
    }

    private static String micros(long micros) {
        if (micros < MICROS_PER_MILLI) {
            return micros + " µs";
        }
        return micros < MICROS_PER_SECOND
                ? threeDigits((double) micros / MICROS_PER_MILLI) + " ms"
                : threeDigits((double) micros / MICROS_PER_SECOND) + " s";
    }

    private static String threeDigits(double value) {
        boolean whole = value == Math.rint(value) || value >= 99.95;
        String format = whole ? "%.0f" : value < 9.995 ? "%.2f" : "%.1f";
        return String.format(Locale.ROOT, format, value);
    }
}
