package io.bellwether.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code A..B}, both included. */
record SeedRange(long first, long last) {

    private static final Pattern FORM = Pattern.compile("(-?[0-9]{1,18})\\.\\.(-?[0-9]{1,18})");

    static SeedRange single(long seed) {
        return new SeedRange(seed, seed);
    }

    long count() {
        return last - first + 1;
    }

    /** Reads the form of the command line. */
    static final class Converter implements ITypeConverter<SeedRange> {
        @Override
        public SeedRange convert(String text) {
            Matcher matcher = FORM.matcher(text);
            if (!matcher.matches()) {
                throw new TypeConversionException(
                        "'" + text + "' is no range of seeds; write the first and the last, as in 1..1000");
            }
            SeedRange range = new SeedRange(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
            if (range.first > range.last) {
                throw new TypeConversionException("'" + text + "' is empty: the first seed is greater than the last");
            }
            return range;
        }
    }
}
