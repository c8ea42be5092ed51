package io.bellwether.scenarios.containers.network;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program of this system to its end. */
final class Tool {

    private static final long PATIENCE_SECONDS = 20;

    private Tool() {}

    /**
     * @param input what it reads on its standard input
     * @return what it printed
     * @throws CommandFailedException if it is not there, does not end, or says that it failed
     */
    static String run(List<String> command, String input) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            // None of these prints anything before it has read everything, nor more than a pipe holds before it ends.
            try (OutputStream out = process.getOutputStream()) {
                out.write(input.getBytes(StandardCharsets.UTF_8));
            }
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new CommandFailedException(command, "it does not end");
            }
            if (process.exitValue() != 0) {
                throw new CommandFailedException(command, oneLine(printed, process.exitValue()));
            }
            return printed;
        } catch (IOException e) {
            throw new CommandFailedException(command, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException(command, "it was interrupted");
        }
    }

    private static String oneLine(String printed, int exitCode) {
        return printed.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("exit code " + exitCode);
    }
}
