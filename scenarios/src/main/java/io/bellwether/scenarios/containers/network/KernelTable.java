package io.bellwether.scenarios.containers.network;

import java.util.List;

/** The kernel's table of TCP connections, {@code /proc/net/tcp} and {@code tcp6}: see proc(5). */
final class KernelTable {

    private static final int LOCAL = 1;
    private static final int REMOTE = 2;
    private static final int STATE = 3;
    private static final String ESTABLISHED = "01";
    private static final int IPV4_DIGITS = 8;

    private KernelTable() {}

    /** @param remoteAddress dotted; that of version 4 also where a socket of version 6 speaks to it */
    record Row(int localPort, String remoteAddress, int remotePort, boolean isEstablished) {}

    static List<Row> read(List<String> lines) {
        return lines.stream().skip(1).map(KernelTable::row).toList();
    }

    private static Row row(String line) {
        String[] columns = line.strip().split("\\s+");
        return new Row(
                port(columns[LOCAL]),
                address(columns[REMOTE]),
                port(columns[REMOTE]),
                columns[STATE].equals(ESTABLISHED));
    }

    private static int port(String end) {
        return Integer.parseInt(end.substring(end.indexOf(':') + 1), 16);
    }

    /** The last four bytes, in the order of a little-endian machine, which every usual one is. */
    private static String address(String end) {
        String digits = end.substring(0, end.indexOf(':'));
        long bytes = Long.parseLong(digits.substring(digits.length() - IPV4_DIGITS), 16);
        return (bytes & 0xff) + "." + (bytes >> 8 & 0xff) + "." + (bytes >> 16 & 0xff) + "." + (bytes >> 24 & 0xff);
    }
}
