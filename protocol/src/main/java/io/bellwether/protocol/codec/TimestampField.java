package io.bellwether.protocol.codec;

import io.bellwether.protocol.Dialect.TimestampStyle;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/**
 * Reads and writes {@code timestamp} in each of its four styles. Integers of seconds and of milliseconds are told apart
 * by their size alone, so milliseconds before 1973 are taken for seconds.
 */
final class TimestampField {

    /** As seconds the year 5138, as milliseconds 1973: an integer from here on counts milliseconds. */
    private static final long FIRST_MILLISECONDS = 100_000_000_000L;

    /** The largest and smallest integer taken for milliseconds: years 5138 and -1199. */
    private static final long MOST_MILLISECONDS = 100_000_000_000_000L;

    private static final int LONGEST_ISO_TEXT = 64;

    private TimestampStyle style = TimestampStyle.SECONDS;
    private long epochMicros;

    TimestampStyle style() {
        return style;
    }

    long epochMicros() {
        return epochMicros;
    }

    /** Forgets the last frame's. */
    void clear() {
        style = TimestampStyle.SECONDS;
        epochMicros = 0;
    }

    /** Reads the field, which is there. */
    void read(Fields fields, FrameReader in) {
        fields.require(Key.TIMESTAMP);
        if (in.nextIsInteger()) {
            integer(in.integer());
        } else if (in.nextIsFloat()) {
            floating(in.floating());
        } else {
            int length = in.textHeader();
            if (length < 0) {
                throw fields.wrongType(Key.TIMESTAMP, "número ou texto ISO-8601");
            }
            style = TimestampStyle.ISO_8601;
            if (length > LONGEST_ISO_TEXT) {
                throw new MalformedFrame("timestamp: um texto de " + length + " bytes não é uma data ISO-8601");
            }
            epochMicros = iso(in.utf8(length));
        }
    }

    static void write(FrameWriter out, long micros, TimestampStyle style) {
        out.key(Key.TIMESTAMP);
        switch (style) {
            case SECONDS -> out.integer(Math.floorDiv(micros, 1_000_000L));
            case MILLISECONDS -> out.integer(Math.floorDiv(micros, 1_000L));
            case FLOAT_SECONDS -> out.float64(micros / 1e6);
            case ISO_8601 -> out.text(instant(micros).toString());
        }
    }

    private void integer(long value) {
        if (value > MOST_MILLISECONDS || value < -MOST_MILLISECONDS) {
            throw outOfRange(Long.toString(value));
        }
        boolean seconds = value < FIRST_MILLISECONDS && value > -FIRST_MILLISECONDS;
        style = seconds ? TimestampStyle.SECONDS : TimestampStyle.MILLISECONDS;
        epochMicros = value * (seconds ? 1_000_000L : 1_000L);
    }

    /** Encoders of JavaScript write large integers as floats, so that milliseconds come as a float too. */
    private void floating(double value) {
        if (!(Math.abs(value) <= MOST_MILLISECONDS)) {
            throw outOfRange(Double.toString(value));
        }
        if (Math.abs(value) >= FIRST_MILLISECONDS) {
            integer((long) value);
        } else {
            style = TimestampStyle.FLOAT_SECONDS;
            epochMicros = Math.round(value * 1e6);
        }
    }

    /** With a zone or without: without one it is taken as UTC. */
    private static long iso(String text) {
        try {
            TemporalAccessor time = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                    text.replace(' ', 'T'), ZonedDateTime::from, LocalDateTime::from);
            Instant instant = time instanceof ZonedDateTime zoned
                    ? zoned.toInstant()
                    : LocalDateTime.from(time).toInstant(ZoneOffset.UTC);
            long micros =
                    Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000L);
            if (Math.abs(micros / 1_000L) > MOST_MILLISECONDS) {
                throw outOfRange(text);
            }
            return micros;
        } catch (DateTimeException | ArithmeticException notATime) {
            throw new MalformedFrame("timestamp: \"" + text + "\" não é uma data ISO-8601");
        }
    }

    private static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
    }

    private static MalformedFrame outOfRange(String value) {
        return new MalformedFrame("timestamp: " + value + " não é uma data plausível em segundos nem em milissegundos");
    }
}
