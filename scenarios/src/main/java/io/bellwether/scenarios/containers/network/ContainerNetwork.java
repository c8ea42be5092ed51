package io.bellwether.scenarios.containers.network;

import io.bellwether.scenarios.drive.InstalledFault;
import io.bellwether.scenarios.drive.Link;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The links between the nodes of a run, and their faults. Used by one thread. */
public final class ContainerNetwork {

    private final Map<String, Place> places;
    private final Map<String, PacketFilter> filters = new LinkedHashMap<>();
    private final Map<String, SendingSide> senders = new LinkedHashMap<>();
    private int chains;

    /**
     * @param places of the nodes, by name
     * @param usual what every link has while no fault touches it
     */
    public ContainerNetwork(Map<String, Place> places, Pace usual) {
        this.places = new LinkedHashMap<>(places);
        places.forEach((node, place) -> {
            filters.put(node, new PacketFilter(place.namespace()));
            senders.put(node, new SendingSide(new TrafficControl(place.namespace()), othersThan(node), usual));
        });
    }

    private List<String> othersThan(String node) {
        return places.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(node))
                .map(entry -> entry.getValue().address())
                .toList();
    }

    /** Nothing that is said on these links arrives, and their ends cannot connect to each other, either way. */
    public InstalledFault cut(List<Link> links) {
        SortedMap<String, Set<String>> rules = new TreeMap<>();
        for (Link link : links) {
            rulesOf(rules, link.to()).addAll(FilterRules.silence(addressOf(link.from())));
            rulesOf(rules, link.to()).addAll(FilterRules.refusal(addressOf(link.from())));
            rulesOf(rules, link.from()).addAll(FilterRules.refusal(addressOf(link.to())));
        }
        return filter(rules);
    }

    /** @param probability with which a packet on these links is lost, from 0 to 1 */
    public InstalledFault lose(double probability, List<Link> links) {
        SortedMap<String, Set<String>> rules = new TreeMap<>();
        links.forEach(link -> rulesOf(rules, link.to()).addAll(FilterRules.loss(addressOf(link.from()), probability)));
        return filter(rules);
    }

    public InstalledFault pace(Pace pace, List<Link> links) {
        SortedMap<String, Set<String>> receivers = new TreeMap<>();
        links.forEach(link -> rulesOf(receivers, link.from()).add(addressOf(link.to())));
        PacedLinks paced = new PacedLinks();
        receivers.forEach((node, addresses) -> paced.begin(senders.get(node), new PaceFault(pace, addresses)));
        return paced;
    }

    /**
     * Drops the connections that the first has made to the second.
     *
     * @return how many that were
     */
    public long reset(Link link) {
        List<String> command = new ArrayList<>(List.of("ss", "--kill", "--tcp", "--no-header", "state", "established"));
        command.addAll(List.of("dst", addressOf(link.to()), "and", "dport", "lt", ":" + Place.EPHEMERAL_PORTS));
        return places.get(link.from())
                .namespace()
                .run(command, "")
                .lines()
                .filter(line -> !line.isBlank())
                .count();
    }

    private InstalledFault filter(SortedMap<String, Set<String>> rules) {
        chains++;
        Map<PacketFilter, List<String>> byFilter = new LinkedHashMap<>();
        rules.forEach((node, lines) -> byFilter.put(filters.get(node), List.copyOf(lines)));
        return BrokenLinks.begin("bellwether-" + chains, byFilter);
    }

    private static Set<String> rulesOf(SortedMap<String, Set<String>> rules, String node) {
        return rules.computeIfAbsent(node, name -> new LinkedHashSet<>());
    }

    private String addressOf(String node) {
        return places.get(node).address();
    }
}
