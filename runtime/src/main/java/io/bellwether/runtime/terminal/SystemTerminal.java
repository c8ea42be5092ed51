package io.bellwether.runtime.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** The terminal that this process was started at. */
public final class SystemTerminal {
    private SystemTerminal() {}

    /** Empty where input or output is no terminal, but a file or a pipe. Whoever opens it closes it. */
    public static Optional<Terminal> open() {
        try {
            return Optional.of(TerminalBuilder.builder()
                    .system(true)
                    .systemOutput(TerminalBuilder.SystemOutput.SysOut)
                    .encoding(StandardCharsets.UTF_8)
                    .dumb(false)
                    .build());
        } catch (IOException | IllegalStateException noTerminal) {
            return Optional.empty();
        }
    }
}
