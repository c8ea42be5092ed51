package io.bellwether.runtime.store.json;

import io.bellwether.actors.replication.WriteHash;
import io.bellwether.protocol.Position;
import io.bellwether.protocol.StoredWrite;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Ids for messages that have none, made of what they say: the same message in the files of three servers gets the same
 * id, and is one message. Of messages that say the same the first, the second and so on of each file are the same.
 */
final class ContentIds {

    /** Messages that say the same at the same time stand close together: so many in between are enough. */
    private static final int REMEMBERED = 100_000;

    private final Map<Long, Integer> counts = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Integer> eldest) {
            return size() > REMEMBERED;
        }
    };

    String of(ImportedItem item) {
        Position nowhere = new Position(0, "", 0);
        long content = WriteHash.of(new StoredWrite(nowhere, item.epochMicros(), "", item.body()));
        int ordinal = counts.merge(content, 1, Integer::sum);
        return "import-" + Long.toHexString(content) + "-" + ordinal;
    }
}
