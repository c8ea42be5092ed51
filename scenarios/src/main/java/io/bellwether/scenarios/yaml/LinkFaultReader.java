package io.bellwether.scenarios.yaml;

import io.bellwether.scenarios.model.Action;
import io.bellwether.scenarios.model.LinkFault;
import io.bellwether.scenarios.model.Links;
import io.bellwether.scenarios.model.MessagePattern;
import io.bellwether.scenarios.model.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads faults of the network. */
final class LinkFaultReader {

    private static final String FOR = "for";
    private static final String GROUPS = "groups";
    private static final String ALL = "all";
    private static final int MANY = 1_000_000;
    private static final List<String> SERVICES = List.of(
            "login",
            "users",
            "channel",
            "channels",
            "publish",
            "message",
            "rank",
            "list",
            "heartbeat",
            "clock",
            "adjust",
            "election");

    private final Selectors selectors;
    private final LinkReader links;

    LinkFaultReader(Selectors selectors) {
        this.selectors = selectors;
        this.links = new LinkReader(selectors);
    }

    /** A fault of single messages, by how probable it is for each. */
    @FunctionalInterface
    private interface Likely {
        Action apply(double probability, Links links, Optional<Duration> lasting);
    }

    void register(Map<String, ActionReader> readers) {
        readers.put("partition", this::partition);
        readers.put("isolate", this::isolate);
        readers.put("cut", this::cut);
        readers.put("reset", body -> new LinkFault.Reset(allOrSome(body, "a reset")));
        readers.put("latency", this::latency);
        readers.put("packet-loss", likely(LinkFault.PacketLoss::new));
        readers.put("loss", likely(LinkFault.Loss::new));
        readers.put("duplicate", likely(LinkFault.Duplicate::new));
        readers.put("reorder", likely(LinkFault.Reorder::new));
        readers.put("corrupt", likely(LinkFault.Corrupt::new));
        readers.put("drop", this::drop);
        readers.put("heal", body -> new LinkFault.Heal(allOrSome(body, "a heal")));
    }

    /** Links that carry little. */
    Action slow(Cursor body) {
        Fields fields = Fields.of(body, "slow links", withLinks("bandwidth", FOR));
        long bytesPerSecond = Quantities.value(fields.need("bandwidth"), Dimension.BANDWIDTH);
        return new LinkFault.SlowLink(bytesPerSecond, links.read(fields), NodeFaultReader.duration(fields));
    }

    private Action partition(Cursor body) {
        if (body.isListing()) {
            return new LinkFault.Partition(groups(body), Optional.empty());
        }
        Fields fields = Fields.of(body, "a partition", List.of(GROUPS, LinkReader.FROM, LinkReader.TO, FOR));
        if (fields.has(LinkReader.FROM) || fields.has(LinkReader.TO)) {
            if (fields.has(GROUPS)) {
                body.report("'groups' stands beside 'from' or 'to'", "groups: [[a], [b]], or from: a and to: b");
            }
            return new LinkFault.Cut(links.need(fields), NodeFaultReader.duration(fields));
        }
        return new LinkFault.Partition(groups(fields.need(GROUPS)), NodeFaultReader.duration(fields));
    }

    private List<Target> groups(Cursor cursor) {
        String expected = "at least two groups, such as [[server-1, server-2], [server-3]]";
        List<Cursor> elements = cursor.elements(expected);
        if (elements.size() == 1) {
            cursor.report("this is one group", expected);
        }
        List<Target> groups = new ArrayList<>();
        List<String> placed = new ArrayList<>();
        for (Cursor element : elements) {
            Target group = selectors.read(element, selectors.roster().all());
            if (group instanceof Target.Named named) {
                named.nodes().stream()
                        .filter(placed::contains)
                        .forEach(node -> element.report("'" + node + "' is in two groups", "each node in one group"));
                placed.addAll(named.nodes());
            }
            groups.add(group);
        }
        return groups;
    }

    private Action isolate(Cursor body) {
        List<String> names = selectors.roster().all();
        if (!body.isMapping()) {
            return new LinkFault.Isolate(selectors.read(body, names), Optional.empty());
        }
        Fields fields = Fields.of(body, "an isolation", List.of("target", FOR));
        return new LinkFault.Isolate(selectors.read(fields.need("target"), names), NodeFaultReader.duration(fields));
    }

    private Action cut(Cursor body) {
        Fields fields = Fields.of(body, "a cut", withLinks(FOR));
        return new LinkFault.Cut(links.need(fields), NodeFaultReader.duration(fields));
    }

    private Action latency(Cursor body) {
        if (!body.isMapping()) {
            return new LinkFault.Latency(Quantities.delay(body), Links.ALL, Optional.empty());
        }
        Fields fields = Fields.of(body, "a latency", withLinks("value", FOR));
        return new LinkFault.Latency(
                Quantities.delay(fields.need("value")), links.read(fields), NodeFaultReader.duration(fields));
    }

    private ActionReader likely(Likely fault) {
        return body -> {
            if (!body.isMapping()) {
                return fault.apply(Quantities.percentage(body), Links.ALL, Optional.empty());
            }
            Fields fields = Fields.of(body, "a fault of messages", withLinks("percent", FOR));
            return fault.apply(
                    Quantities.percentage(fields.need("percent")),
                    links.read(fields),
                    NodeFaultReader.duration(fields));
        };
    }

    private Action drop(Cursor body) {
        Fields fields = Fields.of(body, "a drop", withLinks("topic", "service", "count"));
        MessagePattern pattern = new MessagePattern(
                fields.get("topic").map(Names::topic), fields.get("service").map(value -> value.oneOf(SERVICES)));
        if (fields.has("topic") && fields.has("service")) {
            body.report("'topic' stands beside 'service'", "one of them: publications have topics, requests services");
        }
        int count = fields.get("count")
                .map(value -> Quantities.count(value, 1, MANY))
                .orElse(1);
        return new LinkFault.Drop(pattern, links.read(fields), count);
    }

    /** The word {@code all}, a node with all its links, or links by their ends. */
    private Links allOrSome(Cursor body, String what) {
        if (body.isMapping()) {
            return links.need(Fields.of(body, what, withLinks()));
        }
        if (body.item() instanceof Item.Scalar scalar && scalar.text().equals(ALL)) {
            return Links.ALL;
        }
        return Links.around(selectors.read(body, selectors.roster().all()));
    }

    private static List<String> withLinks(String... keys) {
        List<String> all = new ArrayList<>(List.of(keys));
        all.addAll(List.of(LinkReader.FROM, LinkReader.TO, LinkReader.BETWEEN));
        return all;
    }
}
