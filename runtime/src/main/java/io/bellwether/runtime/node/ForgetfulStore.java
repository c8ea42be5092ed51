package io.bellwether.runtime.node;

import io.bellwether.actors.port.Store;
import java.util.List;
import java.util.function.Consumer;

/** Keeps nothing, for the roles that have nothing to keep: after a restart they begin anew. */
final class ForgetfulStore implements Store {

    @Override
    public List<byte[]> recover() {
        return List.of();
    }

    @Override
    public void append(byte[] record) {}

    @Override
    public void sync(Consumer<SyncOutcome> whenDone) {
        whenDone.accept(new SyncOutcome.Synced());
    }

    @Override
    public void syncNow() {}
}
