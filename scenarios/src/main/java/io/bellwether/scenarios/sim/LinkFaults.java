package io.bellwether.scenarios.sim;

import io.bellwether.runtime.sim.kernel.Simulation;
import io.bellwether.runtime.sim.net.LinkRule;
import io.bellwether.runtime.sim.net.VirtualNetwork;
import io.bellwether.scenarios.model.LinkFault;
import io.bellwether.scenarios.model.Links;
import io.bellwether.scenarios.model.Target;
import io.bellwether.scenarios.sim.FaultLedger.Entry;
import io.bellwether.scenarios.sim.TargetSelector.Link;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Breaks the network, and heals it. */
final class LinkFaults {

    private final Simulation simulation;
    private final VirtualNetwork network;
    private final TargetSelector selector;
    private final FaultLedger ledger;
    private final Map<ActiveLinkFault, Entry> active = new LinkedHashMap<>();
    private int installed;

    LinkFaults(Simulation simulation, VirtualNetwork network, TargetSelector selector, FaultLedger ledger) {
        this.simulation = simulation;
        this.network = network;
        this.selector = selector;
        this.ledger = ledger;
    }

    void apply(LinkFault fault) {
        if (fault instanceof LinkFault.Heal heal) {
            heal(selector.links(heal.links()));
        } else if (fault instanceof LinkFault.Reset reset) {
            reset(selector.links(reset.links()));
        } else {
            begin(fault);
        }
    }

    private void begin(LinkFault fault) {
        List<Link> links = links(fault);
        LinkRule rule = LinkRules.of(fault);
        installed++;
        ActiveLinkFault begun = new ActiveLinkFault(network, "fault/" + installed, rule, links);
        Entry entry = ledger.started(fault.keyword(), nodesOf(fault), LinkFaultText.detail(fault), begun::effects);
        active.put(begun, entry);
        fault.lasting()
                .ifPresent(duration -> simulation.after(duration, () -> {
                    begun.end();
                    forget();
                }));
    }

    private List<Link> links(LinkFault fault) {
        if (fault instanceof LinkFault.Partition partition) {
            return between(partition.groups());
        } else if (fault instanceof LinkFault.Isolate isolate) {
            return selector.links(Links.around(isolate.target()));
        }
        return fault instanceof LinkFault.OnLinks onLinks ? selector.links(onLinks.links()) : List.of();
    }

    private List<Link> between(List<Target> groups) {
        List<Link> links = new ArrayList<>();
        for (int one = 0; one < groups.size(); one++) {
            for (int other = one + 1; other < groups.size(); other++) {
                links.addAll(selector.links(new Links(groups.get(one), groups.get(other), true)));
            }
        }
        return links;
    }

    private List<String> nodesOf(LinkFault fault) {
        if (fault instanceof LinkFault.Partition partition) {
            return partition.groups().stream()
                    .flatMap(group -> selector.nodes(group).stream())
                    .toList();
        } else if (fault instanceof LinkFault.Isolate isolate) {
            return selector.nodes(isolate.target());
        }
        return fault instanceof LinkFault.OnLinks onLinks ? ends(onLinks.links()) : List.of();
    }

    /** The nodes at the ends of some links; none where all are meant. */
    private List<String> ends(Links links) {
        if (links.from() instanceof Target.AllNodes && links.to() instanceof Target.AllNodes) {
            return List.of();
        }
        List<String> nodes = new ArrayList<>(selector.nodes(links.from()));
        if (!(links.to() instanceof Target.AllNodes)) {
            nodes.addAll(selector.nodes(links.to()));
        }
        return nodes;
    }

    private void heal(List<Link> links) {
        List.copyOf(active.keySet()).forEach(fault -> fault.heal(links));
        forget();
    }

    private void forget() {
        for (ActiveLinkFault fault : List.copyOf(active.keySet())) {
            if (fault.isOver()) {
                ledger.ended(active.remove(fault));
            }
        }
    }

    private void reset(List<Link> links) {
        long connections = 0;
        for (Link link : links) {
            connections += network.reset(link.from(), link.to());
        }
        List<String> nodes = links.stream().map(Link::from).distinct().toList();
        ledger.happened("reset", nodes, connections + " connections", connections);
    }
}
