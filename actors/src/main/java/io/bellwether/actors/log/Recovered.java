package io.bellwether.actors.log;

import io.bellwether.actors.port.Archive;
import java.util.List;

/**
 * What earlier lives of a node kept.
 *
 * @param records oldest first
 * @param writes what of the archive is to be held in memory
 */
public record Recovered(List<LogRecord> records, Archive.Summary writes) {

    public static final Recovered NOTHING = new Recovered(List.of(), Archive.Summary.EMPTY);

    public Recovered {
        records = List.copyOf(records);
    }
}
