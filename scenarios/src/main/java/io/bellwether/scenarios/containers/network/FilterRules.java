package io.bellwether.scenarios.containers.network;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Rules of iptables for what arrives at a node, each without the chain that it stands in. */
final class FilterRules {

    /**
     * Matches segments of TCP that carry bytes: the length of the packet, less that of IP's header, less that of TCP's.
     * A classic BPF program, as the kernel's {@code bpf} match takes it.
     */
    private static final String CARRIES_BYTES = "-m bpf --bytecode \""
            + String.join(
                    ",",
                    "11",
                    "40 0 0 2", //   A = total length
                    "177 0 0 0", //  X = length of IP's header
                    "28 0 0 0", //   A = A - X
                    "2 0 0 0", //    M[0] = A
                    "80 0 0 12", //  A = byte 12 of TCP's header, whose upper half counts words
                    "116 0 0 2",
                    "84 0 0 60",
                    "7 0 0 0", //    X = length of TCP's header
                    "96 0 0 0", //   A = M[0]
                    "28 0 0 0", //   A = A - X
                    "22 0 0 0") //   return A: not 0 matches
            + "\"";

    private FilterRules() {}

    /**
     * Nothing that the other says arrives: neither bytes nor that it has closed or dropped a connection. Its bare
     * acknowledgements do, so that a cut of one direction does not stop the other.
     */
    static List<String> silence(String from) {
        return List.of(
                "-s " + from + " -p tcp --tcp-flags FIN FIN -j DROP",
                "-s " + from + " -p tcp --tcp-flags RST RST -j DROP",
                "-s " + from + " -p tcp " + CARRIES_BYTES + " -j DROP");
    }

    /**
     * The other cannot connect, and learns of it at once, as from a router: left without an answer, its kernel would ask
     * again after one, two, four, eight seconds, long after the network is whole again.
     */
    static List<String> refusal(String from) {
        return List.of("-s " + from + " -p tcp --syn -j REJECT --reject-with icmp-host-prohibited");
    }

    /** @param probability with which a packet is lost, from 0 to 1 */
    static List<String> loss(String from, double probability) {
        return List.of("-s " + from + " -p tcp -m statistic --mode random --probability "
                + String.format(Locale.ROOT, "%.6f", probability) + " -j DROP");
    }

    /** What {@code iptables-restore --noflush} reads to begin a chain of such rules for whatever arrives. */
    static String begin(String chain, List<String> rules) {
        return table(Stream.concat(
                Stream.concat(
                        Stream.of(":" + chain + " - [0:0]"), rules.stream().map(rule -> "-A " + chain + " " + rule)),
                Stream.of("-I INPUT -j " + chain)));
    }

    /** What it reads to lead nothing to the chain any more. */
    static String end(String chain) {
        return table(Stream.of("-D INPUT -j " + chain));
    }

    private static String table(Stream<String> lines) {
        return "*filter\n" + String.join("\n", lines.toList()) + "\nCOMMIT\n";
    }
}
