package io.bellwether.runtime.terminal.screen;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.impl.DefaultParser;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.Status;

/**
 * JLine's line editor, with a prompt and a status line that may change while a line is being typed. All that is written
 * to the terminal is written under the editor's own lock, so that nothing tears.
 */
final class ChatLineReader extends LineReaderImpl {
    private String current = "";

    ChatLineReader(Terminal terminal, Completer completer, Optional<Path> historyFile) throws IOException {
        super(terminal, "bellwether");
        setCompleter(completer);
        // An apostrophe is a letter, an exclamation mark is no reference to history, and a backslash escapes nothing.
        DefaultParser parser = new DefaultParser();
        parser.setQuoteChars(new char[] {'"'});
        parser.setEscapeChars(new char[0]);
        setParser(parser);
        setOpt(LineReader.Option.DISABLE_EVENT_EXPANSION);
        setOpt(LineReader.Option.ERASE_LINE_ON_FINISH);
        setOpt(LineReader.Option.HISTORY_IGNORE_SPACE);
        unsetOpt(LineReader.Option.INSERT_TAB);
        historyFile.ifPresent(file -> setVariable(LineReader.HISTORY_FILE, file));
    }

    /** Reads a line at the prompt of the moment. */
    String readLineAtPrompt() {
        return readLine(current);
    }

    void stands(AttributedString prompt, AttributedString statusLine) {
        lock.lock();
        try {
            // A per cent sign is a pattern to JLine.
            current = prompt.toAnsi(getTerminal()).replace("%", "%%");
            setPrompt(current);
            Status.getStatus(getTerminal()).update(List.of(statusLine));
            if (reading) {
                redisplay();
            }
        } finally {
            lock.unlock();
        }
    }

    /** The status line goes, and what follows starts on a line of its own. */
    void end() {
        lock.lock();
        try {
            Status status = Status.getStatus(getTerminal());
            status.update(List.of());
            status.close();
            getTerminal().flush();
        } finally {
            lock.unlock();
        }
    }
}
