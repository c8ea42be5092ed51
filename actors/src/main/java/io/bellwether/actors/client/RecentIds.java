package io.bellwether.actors.client;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/** The newest messages of a topic, to tell a double from a new message. Whichever is met again counts as new. */
final class RecentIds {

    /** More than are read again at a time, and come from brokers between two readings. */
    static final int MOST = 4096;

    private final Set<String> ids = new LinkedHashSet<>();

    /** Whether the id was not among them. */
    boolean add(String id) {
        boolean unknown = !ids.remove(id);
        ids.add(id);
        if (ids.size() > MOST) {
            Iterator<String> oldest = ids.iterator();
            oldest.next();
            oldest.remove();
        }
        return unknown;
    }
}
