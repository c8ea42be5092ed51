package io.bellwether.scenarios.external;

import io.bellwether.actors.event.Event;
import io.bellwether.actors.event.NodeEvent.ClientAnswered;
import io.bellwether.actors.event.NodeEvent.ClientAsked;
import io.bellwether.actors.event.NodeEvent.Edge;
import io.bellwether.actors.event.NodeEvent.FrameReceived;
import io.bellwether.actors.event.NodeEvent.FrameSent;
import io.bellwether.actors.event.NodeEvent.HeartbeatRecorded;
import io.bellwether.actors.event.NodeEvent.HistoryServed;
import io.bellwether.actors.event.NodeEvent.HistoryShown;
import io.bellwether.actors.event.NodeEvent.MessageSent;
import io.bellwether.actors.event.NodeEvent.MessageShown;
import io.bellwether.actors.event.NodeEvent.NodeStarted;
import io.bellwether.actors.event.NodeEvent.WriteAccepted;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.scenarios.check.delivery.Delivery;
import io.bellwether.scenarios.check.durability.HistoryOrder;
import io.bellwether.scenarios.check.durability.NoDuplicate;
import io.bellwether.scenarios.check.membership.MembershipCheck;
import io.bellwether.scenarios.check.request.Answered;
import io.bellwether.scenarios.model.Cluster;
import io.bellwether.scenarios.model.Scenario;
import io.bellwether.scenarios.real.Viewpoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a system must have done, by what its clients saw of it: who was asked has received, who answered has sent, what
 * was acknowledged was accepted, what was shown of a history was served, and who stays on the list lives. All of its nodes are taken to be up, and
 * nothing to come between them and us.
 */
final class Outside implements Viewpoint {

    private static final Set<String> JUDGED = Set.of(Answered.NAME, NoDuplicate.NAME, HistoryOrder.NAME, Delivery.NAME);

    private record Text(String topic, String text) {}

    /** What a client is about; it asks one thing at a time. */
    private static final class Pending {
        private String server = "";
        private long frame;
        private Optional<MessageSent> message = Optional.empty();
    }

    private final Cluster cluster;
    private final Map<String, Pending> clients = new HashMap<>();
    private final Map<Text, String> ids = new HashMap<>();
    private final boolean listIsWatched;
    private final SignsOfLife signs;
    private long frames;
    private boolean begun;

    /** @param listIsWatched whether the reference's list is seen, too */
    Outside(Scenario scenario, boolean listIsWatched) {
        this.cluster = scenario.cluster();
        this.listIsWatched = listIsWatched && cluster.reference();
        this.signs = new SignsOfLife(scenario.settings().common().expiry());
    }

    @Override
    public Optional<String> hides(String check) {
        if (JUDGED.contains(check) || check.equals(MembershipCheck.NAME) && listIsWatched) {
            return Optional.empty();
        }
        return Optional.of(
                check.equals(MembershipCheck.NAME)
                        ? "nobody has said where the system's reference is (--reference)"
                        : "it is about what nodes do among themselves, which is not seen from outside");
    }

    @Override
    public List<TraceEvent> seen(TraceEvent traced) {
        List<TraceEvent> seen = new ArrayList<>();
        if (!begun) {
            begun = true;
            cluster.brokers().forEach(broker -> seen.add(by(broker, new NodeStarted("broker"), traced)));
            cluster.servers().forEach(server -> seen.add(by(server, new NodeStarted("server"), traced)));
        }
        signs.at(traced).forEach(server -> seen.add(by(Cluster.REFERENCE, new HeartbeatRecorded(server), traced)));
        Pending client = clients.computeIfAbsent(traced.node(), unseen -> new Pending());
        Event event = traced.event();
        if (event instanceof MessageShown shown) {
            seen.add(by(traced.node(), withId(shown), traced));
            return seen;
        }
        seen.add(traced);
        if (event instanceof MessageSent sent) {
            client.message = Optional.of(sent);
            ids.put(new Text(sent.topic(), sent.text()), sent.id());
        } else if (event instanceof ClientAsked asked) {
            client.server = asked.server();
            client.frame = ++frames;
            seen.add(by(
                    asked.server(),
                    new FrameReceived(client.frame, Edge.REPLY, traced.node(), asked.service(), 0, 0, 0),
                    traced));
        } else if (event instanceof ClientAnswered answered) {
            seen.add(by(
                    client.server,
                    new FrameSent(++frames, Edge.REPLY, traced.node(), answered.service(), 0, 0, client.frame),
                    traced));
            acknowledged(client, answered)
                    .ifPresent(sent -> seen.add(by(
                            client.server,
                            new WriteAccepted(sent.id(), answered.service(), client.server, 0, 0),
                            traced)));
        } else if (event instanceof HistoryShown page) {
            seen.add(by(client.server, new HistoryServed(page.topic(), "", page.texts()), traced));
        }
        return seen;
    }

    private static Optional<MessageSent> acknowledged(Pending client, ClientAnswered answered) {
        Optional<MessageSent> sent = client.message;
        client.message = Optional.empty();
        return sent.filter(message -> answered.status().equals("OK"));
    }

    /** A system that has never heard of ids does not publish them. */
    private MessageShown withId(MessageShown shown) {
        String sent = ids.getOrDefault(new Text(shown.topic(), shown.text()), "");
        return shown.id().isEmpty() ? new MessageShown(shown.topic(), shown.from(), shown.text(), sent) : shown;
    }

    private static TraceEvent by(String node, Event event, TraceEvent cause) {
        return new TraceEvent(cause.seq(), cause.atNanos(), node, 1, cause.nodeMicros(), event);
    }
}
