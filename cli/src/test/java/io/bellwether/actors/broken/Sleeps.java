package io.bellwether.actors.broken;

/** Written to break a rule; never called. */
public final class Sleeps {
    public void rest() throws InterruptedException {
        Thread.sleep(1);
    }
}
