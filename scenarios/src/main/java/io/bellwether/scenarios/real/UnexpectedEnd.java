package io.bellwether.scenarios.real;

/**
 * A node that ended by itself.
 *
 * @param life the number of the life that ended, from 1
 * @param exitCode of its process
 * @param log the last lines that it wrote, or where to read them
 */
public record UnexpectedEnd(String node, int life, int exitCode, String log) {

    /** What happened, for people. */
    public String text() {
        return node + " ended by itself, exit code " + exitCode + ", its log: " + log;
    }
}
