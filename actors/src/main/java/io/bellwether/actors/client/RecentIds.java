package io.bellwether.actors.client;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/** The ids of the newest messages, to tell a double from a new message. Doubles come close together: 4096 are enough. */
final class RecentIds {

    private static final int MOST = 4096;

    private final Set<String> ids = new LinkedHashSet<>();

    /** Whether the id is new. */
    boolean add(String id) {
        if (!ids.add(id)) {
            return false;
        }
        if (ids.size() > MOST) {
            Iterator<String> oldest = ids.iterator();
            oldest.next();
            oldest.remove();
        }
        return true;
    }
}
