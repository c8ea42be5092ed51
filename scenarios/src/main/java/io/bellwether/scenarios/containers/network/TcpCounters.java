package io.bellwether.scenarios.containers.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the kernel counts of a namespace's TCP connections, in {@code /proc/net/snmp}, named as in RFC 4022. Where nothing of
 * it has changed, hardly anything has in the table, which costs a hundred times as much to read: all buckets of the
 * machine's one hash table are looked at.
 *
 * @param opens that did not fail, or not yet
 * @param established that are so now, or were until the other end closed
 */
record TcpCounters(long opens, long passiveOpens, long resets, long established) {

    private static final String TCP = "Tcp:";
    private static final int ACTIVE_OPENS = 5;
    private static final int PASSIVE_OPENS = 6;
    private static final int ATTEMPT_FAILS = 7;
    private static final int ESTAB_RESETS = 8;
    private static final int CURR_ESTAB = 9;

    /** @return empty if there is no such file, because the namespace is gone for instance */
    static Optional<TcpCounters> read(Path snmp) {
        try {
            return parse(Files.readAllLines(snmp));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** The second of TCP's lines has the numbers, under the names of the first. */
    private static Optional<TcpCounters> parse(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(TCP))
                .skip(1)
                .map(line -> line.split(" "))
                .map(columns -> new TcpCounters(
                        number(columns, ACTIVE_OPENS) - number(columns, ATTEMPT_FAILS),
                        number(columns, PASSIVE_OPENS),
                        number(columns, ESTAB_RESETS),
                        number(columns, CURR_ESTAB)))
                .findFirst();
    }

    private static long number(String[] columns, int index) {
        return Long.parseLong(columns[index]);
    }
}
