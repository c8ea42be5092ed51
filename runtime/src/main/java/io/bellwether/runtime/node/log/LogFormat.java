package io.bellwether.runtime.node.log;

/** How log lines are written. */
public enum LogFormat {
    /** For people. */
    TEXT,
    /** One JSON object a line, with the names of {@code trace.jsonl}. */
    JSON
}
