package io.bellwether.runtime.node.settings;

import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Peer;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of values that settings have. */
final class Kinds {

    private static final List<Map.Entry<String, Long>> TIME = List.of(
            Map.entry("us", 1L),
            Map.entry("ms", 1_000L),
            Map.entry("s", 1_000_000L),
            Map.entry("m", 60_000_000L),
            Map.entry("h", 3_600_000_000L));

    private static final List<Map.Entry<String, Long>> BYTES =
            List.of(Map.entry("", 1L), Map.entry("KiB", 1L << 10), Map.entry("MiB", 1L << 20));

    private static final Duration LONGEST = Duration.ofHours(10_000);
    private static final int HIGHEST_PORT = 65_535;

    static final Kind<String> TEXT = Kind.of("TEXT", "a text", Kinds::filled, Function.identity());

    static final Kind<Path> FOLDER = Kind.of("FOLDER", "the path of a folder", Kinds::path, Path::toString);

    static final Kind<Path> FILE = Kind.of("FILE", "the path of a file", Kinds::path, Path::toString);

    static final Kind<Integer> PORT = whole("PORT", 1, HIGHEST_PORT);

    static final Kind<Boolean> TRUTH = new Kind<>(
            "true|false",
            "true or false",
            List.of("true", "false"),
            text -> Optional.of(text).filter(List.of("true", "false")::contains).map(Boolean::valueOf),
            String::valueOf);

    static final Kind<Address> ADDRESS = Kind.of(
            "tcp://HOST:PORT",
            "an address such as tcp://server-1:5555",
            text -> Optional.of(text)
                    .filter(address -> address.startsWith("tcp://"))
                    .flatMap(Address::parse),
            Address::toString);

    /** Several, with commas between them; each named for its host and port. */
    static final Kind<List<Peer>> PEERS = Kind.of(
            "tcp://HOST:PORT[,…]",
            "addresses such as tcp://server-1:5555,tcp://server-2:5555",
            text -> all(text, part -> ADDRESS.read().apply(part).map(Kinds::peer)),
            peers -> peers.stream().map(peer -> peer.address().toString()).collect(Collectors.joining(",")));

    static final Kind<List<String>> NAMES = Kind.of(
            "NAME[,…]",
            "names such as geral,avisos",
            text -> all(text, Kinds::filled),
            names -> String.join(",", names));

    /** From none to an hour; written {@code 200us..1ms}, or as one duration where it has both bounds. */
    static final Kind<DurationRange> RANGE = range(duration(Duration.ZERO, Duration.ofHours(1)));

    private Kinds() {}

    static Kind<Duration> duration(Duration least) {
        return duration(least, LONGEST);
    }

    /** Of microseconds; no finer. */
    static Kind<Duration> duration(Duration least, Duration most) {
        Quantity quantity = new Quantity(TIME, micros(least), micros(most));
        return Kind.of(
                "DURATION",
                "a duration such as 10s (us, ms, s, m, h) " + quantity.bounds(),
                text -> quantity.read(text).map(micros -> Duration.ofNanos(micros * 1_000)),
                value -> quantity.write(micros(value)));
    }

    private static Kind<DurationRange> range(Kind<Duration> bound) {
        String to = "..";
        return Kind.of(
                "DURATION[..DURATION]",
                bound.expected() + ", or a range such as 200us..1ms",
                text -> all(Stream.of(text.split(Pattern.quote(to), -1)), bound.read())
                        .filter(bounds -> bounds.size() <= 2)
                        .map(bounds -> new DurationRange(bounds.get(0), bounds.get(bounds.size() - 1)))
                        .filter(range -> range.least().compareTo(range.most()) <= 0),
                range -> bound.write().apply(range.least()) + to + bound.write().apply(range.most()));
    }

    static Kind<Integer> bytes(int least, int most) {
        Quantity quantity = new Quantity(BYTES, least, most);
        return Kind.of(
                "BYTES",
                "bytes such as 65536 or 64KiB (KiB, MiB) " + quantity.bounds(),
                text -> quantity.read(text).map(Long::intValue),
                value -> quantity.write(value));
    }

    static Kind<Integer> whole(int least, int most) {
        return whole("N", least, most);
    }

    static Kind<Integer> partsPerMillion(int least, int most) {
        Quantity quantity = new Quantity(List.of(Map.entry("ppm", 1L)), least, most);
        return Kind.of(
                "PPM",
                "parts per million such as 500ppm " + quantity.bounds(),
                text -> quantity.read(text).map(Long::intValue),
                value -> quantity.write(value));
    }

    /** Of thousand millionths; written in the larger unit that fits. */
    static Kind<Long> partsPerBillion(long least, long most) {
        Quantity quantity = new Quantity(List.of(Map.entry("ppb", 1L), Map.entry("ppm", 1_000L)), least, most);
        return Kind.of(
                "PPM",
                "parts per million such as 50ppm, or 50ppb " + quantity.bounds(),
                quantity::read,
                quantity::write);
    }

    static Kind<Double> factor(double least, double most) {
        return Kind.of(
                "FACTOR",
                "a factor such as 0.1, from " + least + " to " + most,
                text -> {
                    try {
                        return Optional.of(Double.valueOf(text.strip()))
                                .filter(factor -> factor >= least && factor <= most);
                    } catch (NumberFormatException none) {
                        return Optional.empty();
                    }
                },
                factor -> factor == Math.rint(factor) ? String.valueOf(factor.longValue()) : factor.toString());
    }

    /** How often a second; written {@code 5/s}. Read as the time between two. */
    static Kind<Duration> perSecond() {
        Quantity thousandths = new Quantity(List.of(Map.entry("/s", 1_000L)), 1, 1_000_000);
        double nanos = 1e12;
        return Kind.of(
                "RATE",
                "a rate such as 5/s, from 0.001/s to 1000/s",
                text -> thousandths.read(text).map(rate -> Duration.ofNanos(Math.round(nanos / rate))),
                interval -> {
                    double perSecond = 1e9 / interval.toNanos();
                    return perSecond == Math.rint(perSecond) ? (long) perSecond + "/s" : perSecond + "/s";
                });
    }

    static Kind<Long> seed() {
        return Kind.of(
                "N",
                "a whole number",
                text -> {
                    try {
                        return Optional.of(Long.valueOf(text.strip()));
                    } catch (NumberFormatException notWhole) {
                        return Optional.empty();
                    }
                },
                String::valueOf);
    }

    /** One of the constants, in lower case and with hyphens. */
    static <E extends Enum<E>> Kind<E> word(Class<E> type) {
        Function<E, String> write =
                constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        List<String> words = Arrays.stream(type.getEnumConstants()).map(write).toList();
        return new Kind<>(
                String.join("|", words),
                "one of: " + String.join(", ", words),
                words,
                text -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> write.apply(constant).equals(text.strip()))
                        .findFirst(),
                write);
    }

    private static Kind<Integer> whole(String label, int least, int most) {
        Quantity quantity = new Quantity(List.of(Map.entry("", 1L)), least, most);
        return Kind.of(
                label,
                "a whole number " + quantity.bounds(),
                text -> quantity.read(text).map(Long::intValue),
                String::valueOf);
    }

    static Peer peer(Address address) {
        return new Peer(address.host() + ":" + address.port(), address);
    }

    /** Empty as soon as one part is wrong, or there is none. */
    static <T> Optional<List<T>> all(String text, Function<String, Optional<T>> part) {
        return all(Stream.of(text.split(",", -1)).map(String::strip), part);
    }

    private static <T> Optional<List<T>> all(Stream<String> texts, Function<String, Optional<T>> part) {
        List<Optional<T>> parts = texts.map(part).toList();
        return parts.stream().allMatch(Optional::isPresent)
                ? Optional.of(parts.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }

    private static Optional<String> filled(String text) {
        return Optional.of(text).filter(given -> !given.isBlank());
    }

    private static Optional<Path> path(String text) {
        try {
            return filled(text).map(Path::of);
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1_000;
    }
}
