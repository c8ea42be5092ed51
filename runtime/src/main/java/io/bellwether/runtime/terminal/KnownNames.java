package io.bellwether.runtime.terminal;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentSkipListSet;

/** The users and channels that were heard of, to complete what is being typed. For any thread. */
public final class KnownNames {
    private final SortedSet<String> users = new ConcurrentSkipListSet<>();
    private final SortedSet<String> channels = new ConcurrentSkipListSet<>();

    void addUsers(Collection<String> names) {
        users.addAll(names);
    }

    void addChannels(Collection<String> names) {
        channels.addAll(names);
    }

    public SortedSet<String> users() {
        return Collections.unmodifiableSortedSet(users);
    }

    public SortedSet<String> channels() {
        return Collections.unmodifiableSortedSet(channels);
    }
}
