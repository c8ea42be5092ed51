package io.bellwether.actors.chat;

/** What is to become of a request to write. */
sealed interface Admission {

    /** @param reason a text of the wire */
    record Refused(String reason) implements Admission {}

    /** The same message was stored before: a retry, and a success. */
    record StoredBefore() implements Admission {}

    record Admitted(Write write) implements Admission {}
}
