package io.bellwether.actors.chat;

import io.bellwether.protocol.StoredWrite;

/** What is to become of a request to write. */
sealed interface Admission {

    /** @param reason a text of the wire */
    record Refused(String reason) implements Admission {}

    /** The same message was stored before, here or elsewhere: a retry, and a success. */
    record StoredBefore(StoredWrite write) implements Admission {}

    record Admitted(ClientWrite write) implements Admission {}
}
