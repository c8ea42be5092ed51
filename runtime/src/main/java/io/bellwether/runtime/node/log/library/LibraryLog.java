package io.bellwether.runtime.node.log.library;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Where libraries' warnings and errors go: to everyone who listens. SLF4J is global, so this is, too. */
public final class LibraryLog {

    private static final List<Listener> LISTENERS = new CopyOnWriteArrayList<>();

    private LibraryLog() {}

    /** Hears warnings and errors, on whatever thread they occur. */
    @FunctionalInterface
    public interface Listener {
        void said(String library, String text, Optional<Throwable> error);
    }

    /** Listens until the result is closed. */
    public static AutoCloseable listen(Listener listener) {
        LISTENERS.add(listener);
        return () -> LISTENERS.remove(listener);
    }

    static boolean isHeard() {
        return !LISTENERS.isEmpty();
    }

    static void say(String library, String text, Optional<Throwable> error) {
        LISTENERS.forEach(listener -> listener.said(library, text, error));
    }
}
