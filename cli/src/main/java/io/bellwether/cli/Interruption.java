package io.bellwether.cli;

import java.util.function.Supplier;

/** What is said last when the user ends the process (Ctrl-C), unless what could be interrupted is over. */
final class Interruption {

    private final Thread hook;

    private Interruption(Thread hook) {
        this.hook = hook;
    }

    /** @param farewell is asked on another thread */
    static Interruption says(Supplier<String> farewell, Surroundings around) {
        Runnable hurry = () -> around.err().println("\n" + farewell.get());
        Thread hook = new Thread(hurry, "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
        return new Interruption(hook);
    }

    void over() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException endingAlready) {
            // Then the hook runs, and says how far it came.
        }
    }
}
