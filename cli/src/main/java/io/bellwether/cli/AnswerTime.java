package io.bellwether.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How long an answer may take, as it stands on the command line. */
final class AnswerTime implements ITypeConverter<Duration> {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,6}(?:\\.[0-9]{1,3})?)(ms|s)");
    private static final Duration LEAST = Duration.ofMillis(50);
    private static final Duration MOST = Duration.ofSeconds(60);

    @Override
    public Duration convert(String text) {
        Matcher matcher = FORM.matcher(text);
        if (matcher.matches()) {
            BigDecimal number = new BigDecimal(matcher.group(1));
            Duration time = Duration.ofMillis(
                    matcher.group(2).equals("s") ? number.movePointRight(3).longValue() : number.longValue());
            if (time.compareTo(LEAST) >= 0 && time.compareTo(MOST) <= 0) {
                return time;
            }
        }
        throw new TypeConversionException(
                "'" + text + "' is not possible here; expected a duration such as 500ms or 2s, from 50ms to 60s");
    }
}
