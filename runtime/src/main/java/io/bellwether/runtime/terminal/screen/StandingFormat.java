package io.bellwether.runtime.terminal.screen;

import io.bellwether.runtime.terminal.text.Phrase;
import io.bellwether.runtime.terminal.text.SafeText;
import io.bellwether.runtime.terminal.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** How things stand, as a prompt and as a status line. */
final class StandingFormat {
    private static final Phrase UNKNOWN = Phrase.of("unknown");

    private final Texts texts;

    StandingFormat(Texts texts) {
        this.texts = texts;
    }

    /** {@code ana #geral> }, or what is asked now. */
    AttributedString prompt(Standing standing) {
        if (standing.question().isPresent()) {
            String question = texts.say(Phrase.of(
                    "prompt.question", Phrase.of(standing.question().get().key())));
            return new AttributedStringBuilder()
                    .styled(AttributedStyle.BOLD, question + " ")
                    .toAttributedString();
        }
        AttributedStringBuilder prompt = new AttributedStringBuilder();
        standing.user().ifPresent(user -> prompt.styled(AttributedStyle.BOLD, SafeText.of(user)));
        standing.channel()
                .ifPresent(channel -> prompt.styled(
                        AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN), " #" + SafeText.of(channel)));
        return prompt.append("> ").toAttributedString();
    }

    /** Server, coordinator, Lamport clock, clock offset, and what is unread. */
    AttributedString statusLine(Standing standing) {
        String line = texts.say(Phrase.of(
                "status.line",
                orUnknown(standing.server()),
                orUnknown(joined(standing.coordinators())),
                String.valueOf(standing.lamport()),
                orUnknown(standing.offset().map(offset -> ClockText.signed(offset.offset())))));
        String unread = unread(standing);
        return new AttributedStringBuilder()
                .styled(AttributedStyle.INVERSE, " " + SafeText.of(line) + " ")
                .styled(AttributedStyle.INVERSE.bold(), SafeText.of(unread))
                .toAttributedString();
    }

    private String unread(Standing standing) {
        if (standing.unread().isEmpty()) {
            return "";
        }
        String channels = standing.unread().entrySet().stream()
                .map(entry -> "#" + entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return "| " + texts.say(Phrase.of("status.line.unread", channels)) + " ";
    }

    private static Optional<String> joined(List<String> names) {
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
    }

    private static Object orUnknown(Optional<String> known) {
        return known.isPresent() ? known.get() : UNKNOWN;
    }
}
