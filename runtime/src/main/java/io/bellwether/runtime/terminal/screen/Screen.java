package io.bellwether.runtime.terminal.screen;

/** Where a person sees what happens. Called by one thread at a time. */
public interface Screen {

    void show(Notice notice);

    /** From now on things stand like this. */
    void stands(Standing standing);
}
