package io.bellwether.protocol;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/**
 * Times as they are written in the field: integers of seconds or of milliseconds, told apart by their size alone, so that
 * milliseconds before 1973 are taken for seconds; fractions of seconds; ISO-8601. All results are microseconds since the
 * epoch. A value that is no plausible time is a {@link DateTimeException} whose message is the value.
 */
public final class Timestamps {

    /** As seconds the year 5138, as milliseconds 1973: an integer from here on counts milliseconds. */
    private static final long FIRST_MILLISECONDS = 100_000_000_000L;

    /** The largest and smallest integer taken for milliseconds: years 5138 and -1199. */
    private static final long MOST_MILLISECONDS = 100_000_000_000_000L;

    private Timestamps() {}

    public static long microsOf(long value) {
        if (value > MOST_MILLISECONDS || value < -MOST_MILLISECONDS) {
            throw new DateTimeException(Long.toString(value));
        }
        return value * (isMilliseconds(value) ? 1_000L : 1_000_000L);
    }

    /** Encoders of JavaScript write large integers as floats, so that milliseconds come as a float too. */
    public static long microsOf(double value) {
        if (!(Math.abs(value) <= MOST_MILLISECONDS)) {
            throw new DateTimeException(Double.toString(value));
        }
        return isMilliseconds(value) ? microsOf((long) value) : Math.round(value * 1e6);
    }

    /** ISO-8601, with a zone or without: without one it is taken as UTC. */
    public static long microsOf(String text) {
        try {
            TemporalAccessor time = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                    text.replace(' ', 'T'), ZonedDateTime::from, LocalDateTime::from);
            Instant instant = time instanceof ZonedDateTime zoned
                    ? zoned.toInstant()
                    : LocalDateTime.from(time).toInstant(ZoneOffset.UTC);
            long micros =
                    Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000L);
            if (Math.abs(micros / 1_000L) > MOST_MILLISECONDS) {
                throw new DateTimeException(text);
            }
            return micros;
        } catch (DateTimeException | ArithmeticException notATime) {
            throw new DateTimeException(text, notATime);
        }
    }

    public static boolean isMilliseconds(double value) {
        return Math.abs(value) >= FIRST_MILLISECONDS;
    }
}
