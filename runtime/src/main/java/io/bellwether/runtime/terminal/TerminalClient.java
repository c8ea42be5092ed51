package io.bellwether.runtime.terminal;

import akka.actor.typed.ActorSystem;
import com.typesafe.config.Config;
import io.bellwether.actors.client.ClientSettings;
import io.bellwether.actors.port.NodePorts;
import io.bellwether.protocol.codec.Codec;
import io.bellwether.runtime.terminal.screen.PlainScreen;
import io.bellwether.runtime.terminal.screen.Screen;
import io.bellwether.runtime.terminal.screen.TerminalScreen;
import io.bellwether.runtime.terminal.text.Texts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.jline.terminal.Terminal;

/**
 * The client for people, in either of its two manners. It runs on the thread that calls it until whoever uses it leaves.
 *
 * @param akka configuration of the client's own actor system
 */
public record TerminalClient(
        NodePorts ports, Supplier<Codec> codecs, ClientSettings settings, Config akka, Texts texts) {

    /**
     * At a pipe: each line of input is a command or a message for the current channel, and is begun when the one before it
     * is settled. Ends with the input, or with {@code /quit}.
     *
     * @return whether every line could be carried out
     * @throws IOException if the input cannot be read
     */
    public boolean pipe(InputStream in, PrintStream out) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        boolean allDone = true;
        try (OpenDesk desk = open(Manner.PIPE, new KnownNames(), new PlainScreen(out, texts))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Settled outcome = desk.settle(line);
                if (outcome == Settled.LEAVING) {
                    break;
                }
                allDone &= outcome == Settled.DONE;
            }
        }
        return allDone;
    }

    /**
     * At a terminal, with line editing and completion.
     *
     * @param colour whether colours are wanted, on a terminal that has them
     * @param historyFile where the lines that were typed are kept for next time
     * @throws IOException if the terminal cannot be used
     */
    public void converse(Terminal terminal, boolean colour, Optional<Path> historyFile) throws IOException {
        KnownNames names = new KnownNames();
        TerminalScreen screen =
                new TerminalScreen(terminal, colour, new ChatCompleter(names, texts), historyFile, texts, this::now);
        try (OpenDesk desk = open(Manner.CONVERSATION, names, screen)) {
            Optional<String> line = screen.readLine();
            while (line.isPresent() && desk.take(line.get()) != ChatDesk.Taken.LEAVING) {
                line = screen.readLine();
            }
        } finally {
            screen.end();
        }
    }

    private OpenDesk open(Manner manner, KnownNames names, Screen screen) {
        return new OpenDesk(
                ActorSystem.create(ChatDesk.create(ports, codecs, settings, manner, names, screen), "client", akka));
    }

    private Instant now() {
        return Instant.EPOCH.plus(ports.hardwareClock().epochMicros(), ChronoUnit.MICROS);
    }
}
