package io.bellwether.protocol.codec;

import io.bellwether.protocol.Dialect.TimestampStyle;
import io.bellwether.protocol.Timestamps;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * Reads and writes {@code timestamp} in each of its four styles; see {@link Timestamps}.
 */
final class TimestampField {

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
        style = Timestamps.isMilliseconds(value) ? TimestampStyle.MILLISECONDS : TimestampStyle.SECONDS;
        epochMicros = plausible(() -> Timestamps.microsOf(value));
    }

    private void floating(double value) {
        style = Timestamps.isMilliseconds(value) ? TimestampStyle.MILLISECONDS : TimestampStyle.FLOAT_SECONDS;
        epochMicros = plausible(() -> Timestamps.microsOf(value));
    }

    private static long plausible(LongSupplier time) {
        try {
            return time.getAsLong();
        } catch (DateTimeException implausible) {
            throw new MalformedFrame("timestamp: " + implausible.getMessage()
                    + " não é uma data plausível em segundos nem em milissegundos");
        }
    }

    private static long iso(String text) {
        try {
            return Timestamps.microsOf(text);
        } catch (DateTimeException notATime) {
            throw new MalformedFrame("timestamp: \"" + text + "\" não é uma data ISO-8601");
        }
    }

    private static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
    }
}
