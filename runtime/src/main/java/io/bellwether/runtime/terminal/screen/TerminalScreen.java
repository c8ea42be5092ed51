package io.bellwether.runtime.terminal.screen;

import io.bellwether.runtime.terminal.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import org.jline.reader.Completer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;

/** A terminal: one edits a line at its foot, and what comes in meanwhile is printed above it. */
public final class TerminalScreen implements Screen {
    private final ChatLineReader reader;
    private final boolean colour;
    private final ConversationFormat format;
    private final StandingFormat standingFormat;

    /**
     * @param colour whether colours are wanted, on a terminal that has them
     * @param historyFile where the lines that were typed are kept for next time
     * @param clock by which a message is of today, or older
     * @throws IOException if the terminal cannot be used
     */
    public TerminalScreen(
            Terminal terminal,
            boolean colour,
            Completer completer,
            Optional<Path> historyFile,
            Texts texts,
            InstantSource clock)
            throws IOException {
        this.reader = new ChatLineReader(terminal, completer, historyFile);
        this.colour = colour;
        this.format = new ConversationFormat(texts, ZoneId.systemDefault(), clock);
        this.standingFormat = new StandingFormat(texts);
    }

    @Override
    public void show(Notice notice) {
        reader.printAbove(painted(format.of(notice)));
    }

    @Override
    public void stands(Standing standing) {
        reader.stands(painted(standingFormat.prompt(standing)), painted(standingFormat.statusLine(standing)));
    }

    private AttributedString painted(AttributedString text) {
        return colour ? text : new AttributedString(text.toString());
    }

    /** Waits for a line. Ctrl-C throws away what was typed so far; empty when there will be no more (Ctrl-D). */
    public Optional<String> readLine() {
        while (true) {
            try {
                return Optional.of(reader.readLineAtPrompt());
            } catch (UserInterruptException another) {
                // What was typed is gone, as in a shell.
            } catch (EndOfFileException end) {
                return Optional.empty();
            }
        }
    }

    /** Leaves the terminal as it was found. */
    public void end() {
        reader.end();
    }
}
