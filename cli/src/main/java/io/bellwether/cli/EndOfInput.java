package io.bellwether.cli;

import java.io.IOException;

/** Ends the process in good order when nothing more can come on standard input: whoever held the other end is gone. */
final class EndOfInput {

    private EndOfInput() {}

    static void endsTheProcess() {
        Thread thread = new Thread(
                () -> {
                    drain();
                    System.exit(ExitCode.PASS);
                },
                "end-of-input");
        thread.setDaemon(true);
        thread.start();
    }

    private static void drain() {
        try {
            while (System.in.read() >= 0) {
                // What comes means nothing.
            }
        } catch (IOException broken) {
            // As good as the end.
            return;
        }
    }
}
