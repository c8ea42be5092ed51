package io.bellwether.runtime.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bellwether.runtime.terminal.screen.PlainScreen;
import io.bellwether.runtime.terminal.screen.Screen;
import io.bellwether.runtime.terminal.text.Texts;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;

/** Somebody at a pipe, who gets to see lines. */
final class PipedPerson extends Person {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, UTF_8);

    PipedPerson(SimulatedChat chat, String name) {
        super(chat, name);
    }

    Screen screen(String language) {
        return new PlainScreen(out, Texts.in(language));
    }

    /** What has come since this was last asked. */
    List<String> reads() {
        List<String> lines = bytes.toString(UTF_8).lines().toList();
        bytes.reset();
        return lines;
    }
}
