package io.bellwether.actors.chat;

import io.bellwether.actors.port.Archive;
import io.bellwether.actors.port.Store.StoreException;
import io.bellwether.actors.port.Store.UnreadableException;
import io.bellwether.protocol.Position;
import io.bellwether.protocol.StoredWrite;
import java.util.Optional;
import java.util.function.Predicate;

/** An archive on a disk that may stop to be readable. */
final class FailingArchive implements Archive {

    private final Archive archive;
    private Optional<String> failure = Optional.empty();

    FailingArchive(Archive archive) {
        this.archive = archive;
    }

    void fail(String reason) {
        failure = Optional.of(reason);
    }

    private Archive readable() {
        failure.ifPresent(reason -> {
            throw new UnreadableException(reason);
        });
        return archive;
    }

    @Override
    public Summary recover() {
        return archive.recover();
    }

    @Override
    public void append(StoredWrite write) throws StoreException {
        archive.append(write);
    }

    @Override
    public Effect apply(StoredWrite write) {
        return archive.apply(write);
    }

    @Override
    public Optional<StoredWrite> message(String id) {
        return readable().message(id);
    }

    @Override
    public void readChannel(String channel, Optional<Position> after, Predicate<StoredWrite> into) {
        readable().readChannel(channel, after, into);
    }

    @Override
    public void readDirects(String user, Optional<Position> after, Predicate<StoredWrite> into) {
        readable().readDirects(user, after, into);
    }

    @Override
    public void readOrigin(String origin, long after, Predicate<StoredWrite> into) {
        readable().readOrigin(origin, after, into);
    }
}
