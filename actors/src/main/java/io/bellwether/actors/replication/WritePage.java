package io.bellwether.actors.replication;

import io.bellwether.protocol.StoredWrite;
import java.util.List;

/**
 * Some writes out of many.
 *
 * @param more whether there are others behind them
 */
public record WritePage(List<StoredWrite> writes, boolean more) {

    public WritePage {
        writes = List.copyOf(writes);
    }
}
