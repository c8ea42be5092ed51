package io.bellwether.scenarios.processes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Sends signals to processes of this user. Java can send only two of them, so a shell that stays does it: its {@code kill}
 * is built in, and costs no process of its own each time. Safe for use by several threads.
 */
final class Signals implements AutoCloseable {

    /** What can be sent. */
    enum Signal {
        /** Stops a process where it stands, and all its threads. */
        STOP,
        /** Lets a stopped process go on. */
        CONT
    }

    private final Process shell;
    private final Writer commands;
    private final BufferedReader answers;

    private Signals(Process shell) {
        this.shell = shell;
        this.commands = shell.outputWriter(StandardCharsets.UTF_8);
        this.answers = new BufferedReader(new InputStreamReader(shell.getInputStream(), StandardCharsets.UTF_8));
    }

    /** @throws UncheckedIOException if there is no shell */
    static Signals open() {
        try {
            return new Signals(new ProcessBuilder("/bin/sh")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("signals cannot be sent without /bin/sh: " + e.getMessage(), e);
        }
    }

    /** Returns when it has been sent: false if there is no such process any more. */
    synchronized boolean send(Signal signal, long pid) {
        try {
            commands.write("kill -" + signal + " " + pid + " && echo yes || echo no\n");
            commands.flush();
            String answer = answers.readLine();
            if (answer == null) {
                throw new IOException("the shell is gone");
            }
            return answer.equals("yes");
        } catch (IOException e) {
            throw new UncheckedIOException("signal " + signal + " cannot be sent: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        shell.destroyForcibly();
    }
}
