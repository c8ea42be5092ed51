package io.bellwether.scenarios.yaml;

import io.bellwether.runtime.wording.NearestWord;
import io.bellwether.scenarios.model.Delay;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers with units, and ranges {@code a..b} of them. */
final class Quantities {

    private static final Pattern QUANTITY = Pattern.compile("([+-]?[0-9]{1,18}(?:\\.[0-9]{1,9})?) ?([^0-9 .+-][^ ]*)?");
    private static final String RANGE = "..";

    /** Durations are drawn in the coarsest of these steps that both ends of the range are multiples of. */
    private static final long[] STEPS = {1_000_000, 1000, 1};

    private Quantities() {}

    /** Both ends of a range, in base units; equal for a single value. */
    private record Span(long low, long high) {}

    /** One value, drawn if a range stands there. */
    static Duration duration(Cursor cursor, Dimension dimension) {
        Span span = span(cursor, dimension);
        long step = 1;
        for (long candidate : STEPS) {
            if (span.low % candidate == 0 && span.high % candidate == 0) {
                step = candidate;
                break;
            }
        }
        return Duration.ofNanos(cursor.pass().draw(cursor.path(), span.low / step, span.high / step) * step);
    }

    /** One value that is the same for every seed. */
    static Duration fixedDuration(Cursor cursor, Dimension dimension) {
        return Duration.ofNanos(fixed(cursor, dimension));
    }

    /** A value in base units that is the same for every seed. */
    static long fixed(Cursor cursor, Dimension dimension) {
        Span span = span(cursor, dimension);
        if (span.low != span.high) {
            cursor.report("a range stands here, but this must be the same for every seed", dimension.expected());
        }
        return span.low;
    }

    /** One value in base units, drawn if a range stands there. */
    static long value(Cursor cursor, Dimension dimension) {
        Span span = span(cursor, dimension);
        return cursor.pass().draw(cursor.path(), span.low, span.high);
    }

    static int count(Cursor cursor, int least, int most) {
        return (int) value(cursor, Dimension.count(least, most));
    }

    static double percentage(Cursor cursor) {
        return value(cursor, Dimension.PERCENTAGE) / 1e6;
    }

    static double ppm(Cursor cursor, Dimension dimension) {
        return value(cursor, dimension) / 1e3;
    }

    /** A range here is no choice of the seed: each message draws anew. */
    static Delay delay(Cursor cursor) {
        Span span = span(cursor, Dimension.DURATION);
        return new Delay(Duration.ofNanos(span.low), Duration.ofNanos(span.high));
    }

    private static Span span(Cursor cursor, Dimension dimension) {
        Span standIn = new Span(dimension.least(), dimension.least());
        Optional<String> found = cursor.text(dimension::expected);
        if (found.isEmpty()) {
            return standIn;
        }
        String text = found.get().strip();
        int dots = text.indexOf(RANGE);
        if (dots < 0) {
            return single(text, dimension, cursor)
                    .map(value -> new Span(value, value))
                    .orElse(standIn);
        }
        String from = text.substring(0, dots).strip();
        String to = text.substring(dots + RANGE.length()).strip();
        if (from.isEmpty() || to.isEmpty()) {
            cursor.report(quoted(text) + " is half a range", "both ends, as in a..b");
            return standIn;
        }
        Optional<Long> low = single(from, dimension, cursor);
        Optional<Long> high = single(to, dimension, cursor);
        if (low.isEmpty() || high.isEmpty()) {
            return standIn;
        }
        if (low.get() > high.get()) {
            cursor.report("the range " + quoted(text) + " ends before it begins", "the smaller value first");
            return standIn;
        }
        return new Span(low.get(), high.get());
    }

    private static Optional<Long> single(String text, Dimension dimension, Cursor cursor) {
        Matcher matcher = QUANTITY.matcher(text);
        if (!matcher.matches()) {
            cursor.report(quoted(text) + " is not " + dimension.what(), dimension.expected());
            return Optional.empty();
        }
        String unit = Optional.ofNullable(matcher.group(2)).orElse("");
        BigDecimal worth = dimension.units().get(unit);
        if (worth == null) {
            String message = unit.isEmpty()
                    ? quoted(text) + " has no unit"
                    : quoted(unit) + " is not a unit of " + dimension.what();
            cursor.report(message, dimension.expected(), NearestWord.to(unit, dimension.order()));
            return Optional.empty();
        }
        return inBounds(new BigDecimal(matcher.group(1)).multiply(worth), text, dimension, cursor);
    }

    private static Optional<Long> inBounds(BigDecimal exact, String text, Dimension dimension, Cursor cursor) {
        if (exact.stripTrailingZeros().scale() > 0) {
            cursor.report(quoted(text) + " is too fine", dimension.expected());
            return Optional.empty();
        }
        BigDecimal value = exact.setScale(0, RoundingMode.UNNECESSARY);
        if (value.compareTo(BigDecimal.valueOf(dimension.least())) < 0) {
            cursor.report(quoted(text) + " is too small", dimension.bounds());
            return Optional.empty();
        }
        if (value.compareTo(BigDecimal.valueOf(dimension.most())) > 0) {
            cursor.report(quoted(text) + " is too large", dimension.bounds());
            return Optional.empty();
        }
        return Optional.of(value.longValueExact());
    }

    private static String quoted(String text) {
        return "'" + Shown.word(text) + "'";
    }
}
