package io.bellwether.runtime.terminal.screen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.runtime.terminal.screen.Notice.Message;
import io.bellwether.runtime.terminal.text.Phrase;
import io.bellwether.runtime.terminal.text.Texts;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Size;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A line is edited at the foot of the terminal, whatever comes in above it. */
class TerminalScreenTest {
    private static final Message OI = message("bia", "oi");

    private final TerminalOutput output = new TerminalOutput();
    private LineDisciplineTerminal terminal;

    @AfterEach
    void close() throws IOException {
        terminal.close();
    }

    private TerminalScreen screen(String type, boolean colour) throws IOException {
        terminal = new LineDisciplineTerminal("test", type, output, UTF_8);
        terminal.setSize(new Size(80, 24));
        TerminalScreen screen = new TerminalScreen(
                terminal,
                colour,
                (reader, line, candidates) -> {},
                Optional.empty(),
                Texts.in("en"),
                InstantSource.fixed(Instant.EPOCH));
        screen.stands(standing(Map.of()));
        return screen;
    }

    private static Message message(String from, String text) {
        return new Message(false, Instant.EPOCH, new Notice.ToChannel("geral"), from, text);
    }

    private static Standing standing(Map<String, Integer> unread) {
        return new Standing(
                Optional.of("ana"),
                Optional.of("geral"),
                Optional.empty(),
                Optional.of("server-1"),
                List.of("server-2"),
                42,
                Optional.empty(),
                new TreeMap<>(unread));
    }

    private CompletableFuture<Optional<String>> readsALine(TerminalScreen screen) {
        CompletableFuture<Optional<String>> line = CompletableFuture.supplyAsync(screen::readLine);
        output.awaits("ana #geral> ");
        return line;
    }

    private void types(String keys) throws IOException {
        terminal.processInputBytes(keys.getBytes(UTF_8));
    }

    @Test
    void aMessageThatComesWhileALineIsHalfTypedStandsAboveItAndTheLineGoesOn() throws Exception {
        TerminalScreen screen = screen("xterm", true);
        var line = readsALine(screen);
        types("bom d");
        output.awaits("bom d");
        output.forget();
        screen.show(OI);
        output.awaits("bia: oi");
        output.awaits("ana #geral> bom d");
        assertThat(output.text().indexOf("bia: oi")).isLessThan(output.text().indexOf("ana #geral> bom d"));
        types("ia\r");
        assertThat(line.get(30, TimeUnit.SECONDS)).contains("bom dia");
    }

    @Test
    void anApostropheAnExclamationMarkAndABackslashAreLetters() throws Exception {
        var line = readsALine(screen("xterm", true));
        types("it's \\n 5 o'clock!!\r");
        assertThat(line.get(30, TimeUnit.SECONDS)).contains("it's \\n 5 o'clock!!");
    }

    @Test
    void whatIsUnreadShowsInTheStatusLine() throws Exception {
        TerminalScreen screen = screen("xterm", true);
        output.awaits("server-1 | coordinator server-2 | Lamport 42 | clock ?");
        output.forget();
        screen.stands(standing(Map.of("tech", 3)));
        output.awaits("unread #tech 3");
    }

    @Test
    void anEvilMessageReachesTheTerminalAsLetters() throws Exception {
        TerminalScreen screen = screen("xterm", false);
        output.forget();
        screen.show(message("e\u001b[31mva", "\u001b]0;owned\u0007\u009b2J \u202egnp.exe\r\nforged"));
        output.awaits("forged");
        assertThat(output.raw())
                .contains("e␛[31mva: ␛]0;owned␇�2J �gnp.exe␍␊forged")
                .doesNotContain("\u001b[31m", "\u001b]", "\u0007", "\u009b", "\u202e");
    }

    @Test
    void aDumbTerminalGetsNoEscapeSequences() throws Exception {
        TerminalScreen screen = screen("dumb", true);
        screen.show(OI);
        screen.show(new Notice.Warning(Phrase.of("servers.back", "server-1")));
        output.awaits("server-1");
        assertThat(output.raw()).contains("bia: oi").doesNotContain("\u001b");
    }

    @Test
    void coloursAreOnlyUsedWhereTheyAreWanted() throws Exception {
        TerminalScreen screen = screen("xterm", false);
        output.forget();
        screen.show(OI);
        output.awaits("bia: oi");
        assertThat(output.raw()).contains("00:00 #geral bia: oi");
        TerminalScreen coloured = screen("xterm", true);
        output.forget();
        coloured.show(OI);
        output.awaits("bia: oi");
        assertThat(output.raw()).doesNotContain("#geral bia: oi");
    }

    @Test
    void whoTypesTheEndOfTheInputLeaves() throws Exception {
        var line = readsALine(screen("xterm", true));
        types("\u0004");
        assertThat(line.get(30, TimeUnit.SECONDS)).isEmpty();
    }
}
