package io.bellwether.runtime.terminal.screen;

import io.bellwether.runtime.terminal.screen.Notice.ToChannel;
import io.bellwether.runtime.terminal.screen.Notice.ToUser;
import io.bellwether.runtime.terminal.text.Phrase;
import io.bellwether.runtime.terminal.text.SafeText;
import io.bellwether.runtime.terminal.text.Texts;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** What a notice looks like on a terminal. Whatever people wrote is made safe on its way through here. */
final class ConversationFormat {
    private static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;
    private static final AttributedStyle FAINT = PLAIN.foreground(AttributedStyle.BRIGHT + AttributedStyle.BLACK);
    private static final AttributedStyle GOOD = PLAIN.foreground(AttributedStyle.GREEN);
    private static final AttributedStyle BAD = PLAIN.foreground(AttributedStyle.RED);
    private static final AttributedStyle ODD = PLAIN.foreground(AttributedStyle.YELLOW);
    private static final AttributedStyle CHANNEL = PLAIN.foreground(AttributedStyle.CYAN);
    private static final AttributedStyle DIRECT = PLAIN.foreground(AttributedStyle.MAGENTA);

    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter EARLIER = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .append(TODAY)
            .toFormatter();

    private final Texts texts;
    private final ZoneId zone;
    private final InstantSource clock;

    /** @param clock by which a message is of today, or older */
    ConversationFormat(Texts texts, ZoneId zone, InstantSource clock) {
        this.texts = texts;
        this.zone = zone;
        this.clock = clock;
    }

    AttributedString of(Notice notice) {
        if (notice instanceof Notice.Done done) {
            return marked("✓ ", GOOD, done.phrase(), PLAIN);
        } else if (notice instanceof Notice.Failed failed) {
            return marked("✗ ", BAD, failed.phrase(), PLAIN);
        } else if (notice instanceof Notice.Info info) {
            return marked("· ", FAINT, info.phrase(), FAINT);
        } else if (notice instanceof Notice.Warning warning) {
            return marked("! ", ODD, warning.phrase(), ODD);
        } else if (notice instanceof Notice.Detail detail) {
            return marked("  ", PLAIN, detail.phrase(), PLAIN);
        } else if (notice instanceof Notice.Message message) {
            return of(message);
        }
        throw new IllegalStateException("unknown notice " + notice);
    }

    private AttributedString marked(String mark, AttributedStyle markStyle, Phrase phrase, AttributedStyle style) {
        return new AttributedStringBuilder()
                .styled(markStyle, mark)
                .styled(style, SafeText.of(texts.say(phrase)))
                .toAttributedString();
    }

    private AttributedString of(Notice.Message message) {
        AttributedStringBuilder line = new AttributedStringBuilder().styled(FAINT, time(message.at()) + " ");
        if (message.to() instanceof ToChannel to) {
            line.styled(CHANNEL, "#" + SafeText.of(to.channel()) + " ");
            line.styled(PLAIN.bold(), SafeText.of(message.from()));
        } else if (message.to() instanceof ToUser to) {
            line.styled(DIRECT.bold(), SafeText.of(message.from()));
            line.styled(DIRECT, " → " + SafeText.of(to.user()));
        }
        return line.styled(PLAIN, ": " + SafeText.of(message.text())).toAttributedString();
    }

    private String time(Instant at) {
        ZonedDateTime then = at.atZone(zone);
        boolean today = then.toLocalDate().equals(clock.instant().atZone(zone).toLocalDate());
        return then.format(today ? TODAY : EARLIER);
    }
}
