package io.bellwether.scenarios.conform;

/** What must be there for a rule to be tried; the first server is always needed, but for the reference's own rules. */
public enum Need {
    SERVER,
    BROKER,
    REFERENCE,
    SECOND_SERVER
}
