package io.bellwether.actors.chat;

import io.bellwether.protocol.StoredWrite;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes that another server told this one.
 *
 * @param refusal why the disk did not take those that came with them and are not among them
 * @param ended called once they are safe, with the refusal if there is one
 */
record PeerWrites(List<StoredWrite> writes, Optional<String> refusal, Consumer<Optional<String>> ended) {

    static PeerWrites told(List<StoredWrite> writes, Consumer<Optional<String>> ended) {
        return new PeerWrites(writes, Optional.empty(), ended);
    }
}
