package io.bellwether.actors.port;

/** The only source of randomness that an actor has. */
public interface Randomness {

    /**
     * @param purpose names the choice, so that one purpose does not shift another's stream
     * @param bound exclusive, at least 1
     */
    int nextInt(String purpose, int bound);
}
