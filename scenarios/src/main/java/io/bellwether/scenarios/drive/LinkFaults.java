package io.bellwether.scenarios.drive;

import io.bellwether.scenarios.drive.FaultLedger.Entry;
import io.bellwether.scenarios.model.LinkFault;
import io.bellwether.scenarios.model.Links;
import io.bellwether.scenarios.model.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Breaks the network, and heals it. */
final class LinkFaults {

    private final Agenda agenda;
    private final World world;
    private final TargetSelector selector;
    private final FaultLedger ledger;
    private final Map<ActiveLinkFault, Entry> active = new LinkedHashMap<>();
    private int begun;

    LinkFaults(Agenda agenda, World world, TargetSelector selector, FaultLedger ledger) {
        this.agenda = agenda;
        this.world = world;
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
        begun++;
        ActiveLinkFault broken = new ActiveLinkFault(world.breaker(fault, begun), links);
        Entry entry = ledger.started(fault.keyword(), nodesOf(fault), LinkFaultText.detail(fault), broken::effects);
        active.put(broken, entry);
        fault.lasting()
                .ifPresent(duration -> agenda.after(duration, () -> {
                    broken.end();
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
            connections += world.reset(link);
        }
        List<String> nodes = links.stream().map(Link::from).distinct().toList();
        ledger.happened("reset", nodes, connections + " connections", connections);
    }
}
