package io.bellwether.scenarios.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.scenarios.model.ScenarioFamily;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is done to a valid file, it is accepted, or refused with a place; nothing is thrown. */
class MutatedFilesTest {

    private static final List<String> SCRAPS = List.of(
            ":",
            "-",
            "{",
            "}",
            "[",
            "]",
            ",",
            "\n",
            "  ",
            "\t",
            "&a",
            "*a",
            "!!int",
            "..",
            "'",
            "\"",
            "|",
            ">",
            "#",
            "?",
            "%",
            "\u0000",
            "\uD83D\uDE00",
            "é",
            "999999999999999999999",
            "-1",
            "0s",
            "1e9s",
            "server-1",
            "any server",
            "null",
            "~",
            "---",
            "...",
            "<<: *a",
            "at",
            "crash",
            "every: 1ms",
            "until: 9999h",
            "times: 1..1000");

    private final List<String> valid = read();

    @Property(tries = 700, seed = "20240611")
    void aMutatedFileIsAcceptedOrRefusedWithItsPlace(@ForAll("mutations") List<Mutation> mutations) {
        String text = valid.get(mutations.get(0).place() % valid.size());
        for (Mutation mutation : mutations) {
            text = mutation.apply(text);
        }
        Reading reading = Read.text(text);
        if (reading instanceof Reading.Rejected rejected) {
            assertThat(rejected.problems()).isNotEmpty().allSatisfy(MutatedFilesTest::hasAPlace);
            assertThat(rejected.render()).contains("expected");
        } else {
            resolves(((Reading.Accepted) reading).family());
        }
    }

    @Property(tries = 300, seed = "20240612")
    void anyTextIsAcceptedOrRefusedWithItsPlace(@ForAll String text) {
        assertThat(Read.text(text))
                .isInstanceOfSatisfying(Reading.Rejected.class, rejected -> assertThat(rejected.problems())
                        .isNotEmpty()
                        .allSatisfy(MutatedFilesTest::hasAPlace));
    }

    private static void hasAPlace(Problem problem) {
        assertThat(problem.file()).isEqualTo("test.yaml");
        assertThat(problem.line()).isPositive();
        assertThat(problem.column()).isPositive();
        assertThat(problem.message()).isNotBlank();
        assertThat(problem.expected()).isNotBlank();
    }

    private static void resolves(ScenarioFamily family) {
        SplittableRandom random = new SplittableRandom(1);
        assertThat(family.resolve((label, lowest, highest) -> random.nextLong(lowest, highest + 1))
                        .name())
                .isEqualTo(family.name());
    }

    /** One change: a line or a few characters cut, doubled, moved, or replaced by a scrap. */
    record Mutation(int kind, int place, int length, String scrap) {

        String apply(String text) {
            int from = text.isEmpty() ? 0 : place % text.length();
            int to = Math.min(text.length(), from + length);
            List<String> lines = new ArrayList<>(text.lines().toList());
            return switch (kind) {
                case 0 -> text.substring(0, from) + text.substring(to);
                case 1 -> text.substring(0, from) + scrap + text.substring(to);
                case 2 -> text.substring(0, from) + scrap + text.substring(from);
                case 3 -> text.substring(0, from) + text.substring(from, to).repeat(2) + text.substring(to);
                case 4 -> {
                    Collections.shuffle(lines, new Random(place));
                    yield String.join("\n", lines);
                }
                default -> {
                    if (!lines.isEmpty()) {
                        lines.remove(place % lines.size());
                    }
                    yield String.join("\n", lines);
                }
            };
        }
    }

    @Provide
    Arbitrary<List<Mutation>> mutations() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 10_000),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.of(SCRAPS))
                .as(Mutation::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    private static List<String> read() {
        try {
            List<String> texts = new ArrayList<>();
            for (Path file : SchemaTest.valid()) {
                texts.add(Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
