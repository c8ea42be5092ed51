package io.bellwether.actors.replication;

import java.util.Optional;

/** From which peer writes are fetched just now: from one at a time, or the same would come from several. */
final class Pull {

    private Optional<String> peer = Optional.empty();
    private boolean more;
    private boolean fetchedAny;

    boolean isFree() {
        return peer.isEmpty();
    }

    boolean isOf(String name) {
        return peer.filter(name::equals).isPresent();
    }

    void begin(String name) {
        peer = Optional.of(name);
        more = false;
    }

    /** @param isMore whether there is another page behind the one that came */
    void fetched(boolean isMore) {
        more = isMore;
        fetchedAny = true;
    }

    boolean hasMore() {
        return more;
    }

    /** Between two pages. */
    void free() {
        peer = Optional.empty();
    }

    /** @return whether anything was fetched since the last end */
    boolean end() {
        boolean any = fetchedAny;
        fetchedAny = false;
        free();
        return any;
    }
}
