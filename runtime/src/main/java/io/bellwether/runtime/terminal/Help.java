package io.bellwether.runtime.terminal;

import io.bellwether.runtime.terminal.command.Argument;
import io.bellwether.runtime.terminal.command.CommandWord;
import io.bellwether.runtime.terminal.command.Menu;
import io.bellwether.runtime.terminal.screen.Notice;
import io.bellwether.runtime.terminal.screen.Notice.Detail;
import io.bellwether.runtime.terminal.text.Phrase;
import io.bellwether.runtime.wording.NearestWord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What there is to choose from. */
final class Help {
    private Help() {}

    /** How a command is typed: {@code /msg USER TEXT}. */
    static Phrase usage(CommandWord word) {
        if (word.optional().isPresent()) {
            return Phrase.of(
                    "usage.optional", word.word(), named(word.optional().get()));
        }
        List<Object> parts = new ArrayList<>();
        parts.add(word.word());
        word.required().forEach(argument -> parts.add(named(argument)));
        return new Phrase("usage." + word.required().size(), parts);
    }

    /** That there is no such command, and which one may have been meant. */
    static Phrase unknown(String word) {
        List<String> words =
                Arrays.stream(CommandWord.values()).map(CommandWord::word).toList();
        return NearestWord.to(word, words)
                .map(nearest -> Phrase.of("failed.unknown.near", word, nearest))
                .orElse(Phrase.of("failed.unknown", word));
    }

    static Phrase named(Argument argument) {
        return Phrase.of(argument.key());
    }

    static List<Notice> commands() {
        Stream<Notice> commands = Arrays.stream(CommandWord.values())
                .map(word -> new Detail(Phrase.of("help.line", usage(word), Phrase.of(word.key()))));
        Stream<Notice> rest = Stream.of(new Detail(Phrase.of("help.text")), new Detail(Phrase.of("help.names")));
        return Stream.concat(commands, rest).toList();
    }

    private static String aligned(int number) {
        return number < 10 ? " " + number : String.valueOf(number);
    }

    static List<Notice> menu() {
        Stream<Notice> choices = IntStream.range(0, Menu.CHOICES.size())
                .mapToObj(index -> new Detail(Phrase.of(
                        "menu.line",
                        aligned(Menu.number(index)),
                        Phrase.of(Menu.CHOICES.get(index).menuKey()))));
        return Stream.concat(choices, Stream.of(new Detail(Phrase.of("menu.hint"))))
                .toList();
    }
}
