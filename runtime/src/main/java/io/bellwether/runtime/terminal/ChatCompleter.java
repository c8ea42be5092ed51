package io.bellwether.runtime.terminal;

import io.bellwether.runtime.terminal.command.Argument;
import io.bellwether.runtime.terminal.command.CommandWord;
import io.bellwether.runtime.terminal.text.SafeText;
import io.bellwether.runtime.terminal.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Completes commands, and the names of channels and users where a command wants one. */
final class ChatCompleter implements Completer {
    private final KnownNames names;
    private final Texts texts;

    ChatCompleter(KnownNames names, Texts texts) {
        this.names = names;
        this.texts = texts;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        String first = line.words().get(0);
        if (line.wordIndex() == 0) {
            if (first.startsWith("/")) {
                Arrays.stream(CommandWord.values()).map(this::command).forEach(candidates::add);
            }
            return;
        }
        argument(first, line.wordIndex() - 1).stream()
                .flatMap(argument -> values(argument, line.word()))
                // One that cannot be shown as it is cannot be typed either.
                .filter(name -> SafeText.of(name).equals(name))
                .map(Candidate::new)
                .forEach(candidates::add);
    }

    private Candidate command(CommandWord word) {
        String typed = "/" + word.word();
        return new Candidate(typed, typed, null, texts.say(word.key()), null, null, true);
    }

    private static Optional<Argument> argument(String command, int index) {
        return CommandWord.typed(command)
                .map(word -> word.optional().map(List::of).orElse(word.required()))
                .filter(arguments -> index < arguments.size())
                .map(arguments -> arguments.get(index));
    }

    /** With the mark before it that was typed, if any. */
    private Stream<String> values(Argument argument, String typed) {
        String mark = typed.startsWith("#") ? "#" : "";
        Stream<String> channels = names.channels().stream().map(mark::concat);
        return switch (argument) {
            case USER -> names.users().stream();
            case CHANNEL -> channels;
            case TOPIC -> Stream.concat(channels, names.users().stream().map("@"::concat));
            case TEXT, SECONDS -> Stream.empty();
        };
    }
}
