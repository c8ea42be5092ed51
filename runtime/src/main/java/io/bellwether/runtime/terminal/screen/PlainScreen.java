package io.bellwether.runtime.terminal.screen;

import io.bellwether.runtime.terminal.screen.Notice.Addressee;
import io.bellwether.runtime.terminal.screen.Notice.ToChannel;
import io.bellwether.runtime.terminal.screen.Notice.ToUser;
import io.bellwether.runtime.terminal.text.Phrase;
import io.bellwether.runtime.terminal.text.SafeText;
import io.bellwether.runtime.terminal.text.Texts;
import java.io.PrintStream;
import java.time.temporal.ChronoUnit;

/**
 * For a pipe: one line for each notice, its kind first, in words that are the same in every language ({@code ok},
 * {@code error}, {@code info}, {@code warning}, {@code message}, {@code direct}, {@code history}). Times are UTC.
 */
public final class PlainScreen implements Screen {
    private final PrintStream out;
    private final Texts texts;

    public PlainScreen(PrintStream out, Texts texts) {
        this.out = out;
        this.texts = texts;
    }

    @Override
    public void show(Notice notice) {
        out.println(SafeText.of(line(notice)));
        out.flush();
    }

    @Override
    public void stands(Standing standing) {
        // Nothing stands in a pipe: whoever wants to know asks for the status.
    }

    private String line(Notice notice) {
        if (notice instanceof Notice.Done done) {
            return outcome("ok", done.what(), done.phrase());
        } else if (notice instanceof Notice.Failed failed) {
            return outcome("error", failed.what(), failed.phrase());
        } else if (notice instanceof Notice.Info info) {
            return "info " + texts.say(info.phrase());
        } else if (notice instanceof Notice.Detail detail) {
            return "info " + texts.say(detail.phrase());
        } else if (notice instanceof Notice.Warning warning) {
            return "warning " + texts.say(warning.phrase());
        } else if (notice instanceof Notice.Message message) {
            return message(message);
        }
        throw new IllegalStateException("unknown notice " + notice);
    }

    private String outcome(String kind, String what, Phrase phrase) {
        return kind + " " + what + ": " + texts.say(phrase);
    }

    private static String message(Notice.Message message) {
        String kind = message.to() instanceof ToUser ? "direct" : "message";
        return (message.fromHistory() ? "history" : kind) + " "
                + message.at().truncatedTo(ChronoUnit.SECONDS) + " " + parties(message.from(), message.to()) + ": "
                + message.text();
    }

    private static String parties(String from, Addressee to) {
        return to instanceof ToChannel channel
                ? "#" + channel.channel() + " " + from
                : from + " -> " + ((ToUser) to).user();
    }
}
