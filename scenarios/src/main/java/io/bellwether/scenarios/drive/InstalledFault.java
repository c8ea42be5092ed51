package io.bellwether.scenarios.drive;

/** A fault at work. */
public interface InstalledFault {

    /** How often it changed something so far: frames stopped or changed, writes refused. Still known after its end. */
    long effects();

    /** Ends it. Once more does nothing. */
    void end();
}
