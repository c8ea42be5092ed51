package io.bellwether.scenarios.yaml;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A kind of quantity: its units, and which values make sense.
 *
 * @param what its name with an article, for messages
 * @param example a good value
 * @param units their worth in base units; a quantity that is counted has the one unit ""
 * @param order the units in the order in which messages name them
 * @param least smallest value, in base units
 * @param most largest value, in base units
 * @param leastShown {@code least} as a person writes it
 * @param mostShown {@code most} as a person writes it
 */
record Dimension(
        String what,
        String example,
        Map<String, BigDecimal> units,
        List<String> order,
        long least,
        long most,
        String leastShown,
        String mostShown) {

    private static final long HOUR = 3_600_000_000_000L;
    private static final long MOST = 10_000 * HOUR;
    private static final List<String> TIME = List.of("ns", "us", "ms", "s", "m", "h");
    private static final Map<String, BigDecimal> NANOS = Map.of(
            "ns", BigDecimal.ONE,
            "us", BigDecimal.valueOf(1000),
            "µs", BigDecimal.valueOf(1000),
            "μs", BigDecimal.valueOf(1000),
            "ms", BigDecimal.valueOf(1_000_000),
            "s", BigDecimal.valueOf(1_000_000_000),
            "m", BigDecimal.valueOf(60_000_000_000L),
            "h", BigDecimal.valueOf(HOUR));

    /** In nanoseconds; zero is allowed. */
    static final Dimension DURATION = new Dimension("a duration", "10s", NANOS, TIME, 0, MOST, "0s", "10000h");

    /** In nanoseconds; the time of a timer, which must not spin. */
    static final Dimension INTERVAL = new Dimension("a duration", "10s", NANOS, TIME, 1_000_000, MOST, "1ms", "10000h");

    /** In nanoseconds, forward or back. */
    static final Dimension OFFSET =
            new Dimension("an offset", "+5s or -5s", NANOS, TIME, -MOST, MOST, "-10000h", "10000h");

    /** In millionths. */
    static final Dimension PERCENTAGE = new Dimension(
            "a percentage", "10%", Map.of("%", BigDecimal.valueOf(10_000)), List.of("%"), 0, 1_000_000, "0%", "100%");

    /** In parts per billion. */
    static final Dimension DRIFT = new Dimension(
            "a drift",
            "50ppm",
            Map.of("ppm", BigDecimal.valueOf(1000)),
            List.of("ppm"),
            -500_000_000,
            500_000_000,
            "-500000ppm",
            "500000ppm");

    /** In parts per billion, and not zero. */
    static final Dimension SLEW_RATE = new Dimension(
            "a slew rate",
            "500ppm",
            Map.of("ppm", BigDecimal.valueOf(1000)),
            List.of("ppm"),
            1000,
            500_000_000,
            "1ppm",
            "500000ppm");

    /** In millionths of one in a second. */
    static final Dimension RATE = new Dimension(
            "a rate",
            "5/s",
            Map.of("/s", BigDecimal.valueOf(1_000_000)),
            List.of("/s"),
            1000,
            1_000_000_000_000L,
            "0.001/s",
            "1000000/s");

    /** In bytes a second. */
    static final Dimension BANDWIDTH = new Dimension(
            "a bandwidth",
            "10MB/s",
            Map.of(
                    "B/s", BigDecimal.ONE,
                    "KB/s", BigDecimal.valueOf(1000),
                    "MB/s", BigDecimal.valueOf(1_000_000),
                    "GB/s", BigDecimal.valueOf(1_000_000_000),
                    "KiB/s", BigDecimal.valueOf(1024),
                    "MiB/s", BigDecimal.valueOf(1024 * 1024),
                    "GiB/s", BigDecimal.valueOf(1024 * 1024 * 1024)),
            List.of("B/s", "KB/s", "MB/s", "GB/s", "KiB/s", "MiB/s", "GiB/s"),
            1,
            1_000_000_000_000L,
            "1B/s",
            "1000GB/s");

    /** Of a buffer: none is so small that a frame never leaves. */
    static final Dimension BYTES = new Dimension(
            "a size",
            "64KiB",
            Map.of(
                    "B", BigDecimal.ONE,
                    "KB", BigDecimal.valueOf(1000),
                    "MB", BigDecimal.valueOf(1_000_000),
                    "KiB", BigDecimal.valueOf(1024),
                    "MiB", BigDecimal.valueOf(1024 * 1024)),
            List.of("B", "KB", "MB", "KiB", "MiB"),
            1,
            1_000_000_000,
            "1B",
            "1000MB");

    /** In thousandths. */
    static final Dimension FACTOR = new Dimension(
            "a factor",
            "10x",
            Map.of("x", BigDecimal.valueOf(1000)),
            List.of("x"),
            1000,
            1_000_000_000,
            "1x",
            "1000000x");

    /** A whole number between two bounds. */
    static Dimension count(int least, int most) {
        return new Dimension(
                "a whole number",
                String.valueOf(Math.max(least, Math.min(most, 3))),
                Map.of("", BigDecimal.ONE),
                List.of(),
                least,
                most,
                String.valueOf(least),
                String.valueOf(most));
    }

    String expected() {
        return what + " such as " + example + (order.isEmpty() ? "" : " (" + String.join(", ", order) + ")");
    }

    String bounds() {
        return what + " from " + leastShown + " to " + mostShown;
    }
}
