package io.bellwether.actors.replication;

import io.bellwether.actors.port.Address;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What one server knows of one peer, and what it has under way with it. */
final class PeerProgress {

    private final String name;
    private final int mostWrites;
    private final ForgottenLives lives;
    private Address address;
    private Optional<SortedMap<String, Long>> known = Optional.empty();
    private int pageWrites;
    private boolean confirmed;
    private boolean busy;
    private boolean away;
    private boolean syncDue;
    private boolean pushedLast;
    private long declaredLag;

    /** @param mostWrites in one page, while the link is good enough */
    PeerProgress(String name, Address address, int mostWrites) {
        this.name = name;
        this.address = address;
        this.mostWrites = mostWrites;
        this.pageWrites = mostWrites;
        this.lives = new ForgottenLives(name);
    }

    String name() {
        return name;
    }

    Address address() {
        return address;
    }

    void moved(Address newAddress) {
        address = newAddress;
    }

    /** Its own lives. */
    ForgottenLives lives() {
        return lives;
    }

    /** What it had when it last said so; empty if it never did. */
    Optional<SortedMap<String, Long>> known() {
        return known;
    }

    /** Whether it has said what it has since it was last out of reach. Meanwhile its disk may have been wiped. */
    boolean isConfirmed() {
        return confirmed;
    }

    long knownOf(String origin) {
        return known.map(vector -> vector.getOrDefault(origin, 0L)).orElse(0L);
    }

    /**
     * How many writes it is to be told, as far as is known: what {@code teller} accepted, and what it accepted itself and
     * forgot.
     *
     * @param held what is here
     */
    long lag(String teller, SortedMap<String, Long> held) {
        long lag = 0;
        for (Map.Entry<String, Long> origin : held.entrySet()) {
            if (Origin.server(origin.getKey()).equals(teller) || lives.origins().contains(origin.getKey())) {
                lag += Math.max(0, origin.getValue() - knownOf(origin.getKey()));
            }
        }
        return lag;
    }

    /** All that it has. Less than before if its disk was wiped. */
    void has(SortedMap<String, Long> vector) {
        known = Optional.of(new TreeMap<>(vector));
        confirmed = true;
    }

    /** What it has of some origins. */
    void hasOf(SortedMap<String, Long> some) {
        SortedMap<String, Long> vector = new TreeMap<>(known.orElseGet(TreeMap::new));
        vector.putAll(some);
        known = Optional.of(vector);
    }

    /** Most writes in the next page. Half as many after each page that was not answered in time. */
    int pageWrites() {
        return pageWrites;
    }

    /** Whether a message to it is under way, or being prepared: there is one at a time. */
    boolean isBusy() {
        return busy;
    }

    void beginPush() {
        busy = true;
        pushedLast = true;
    }

    void beginSync() {
        busy = true;
        pushedLast = false;
        syncDue = false;
    }

    void answered() {
        busy = false;
        away = false;
        pageWrites = Math.min(mostWrites, pageWrites * 2);
    }

    void unanswered() {
        busy = false;
        away = true;
        confirmed = false;
        lives.unanswered();
        pageWrites = Math.max(1, pageWrites / 2);
    }

    /** It cannot keep what it is told, or that cannot be read here: no use to insist before the next round. */
    void pause() {
        busy = false;
        away = true;
    }

    /** Left alone until the next round, or until it speaks itself. */
    boolean isAway() {
        return away;
    }

    /** Is to be tried again, and to be synchronised with once it answers. */
    void back() {
        away = false;
        syncDue = true;
    }

    boolean isSyncDue() {
        return syncDue;
    }

    void syncIsDue() {
        syncDue = true;
    }

    /** Whether the last message was a push: then a sync that is due has its turn, whatever else there is to push. */
    boolean pushedLast() {
        return pushedLast;
    }

    /** Whether the lag differs from what was declared last. */
    boolean declares(long lag) {
        boolean changed = lag != declaredLag;
        declaredLag = lag;
        return changed;
    }
}
