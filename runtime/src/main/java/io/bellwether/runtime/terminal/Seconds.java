package io.bellwether.runtime.terminal;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** A time as it is typed: {@code 5} or {@code 0.5}. */
final class Seconds {
    private static final BigDecimal MOST = BigDecimal.valueOf(Duration.ofDays(1).toSeconds());

    private Seconds() {}

    /** Empty where the text is no number of seconds from 0 to a day. */
    static Optional<Duration> parse(String text) {
        try {
            BigDecimal seconds = new BigDecimal(text);
            return seconds.signum() >= 0 && seconds.compareTo(MOST) <= 0
                    ? Optional.of(Duration.ofNanos(seconds.movePointRight(9).longValue()))
                    : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
