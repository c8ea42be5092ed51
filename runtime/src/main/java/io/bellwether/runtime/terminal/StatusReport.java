package io.bellwether.runtime.terminal;

import io.bellwether.actors.client.News.ClockOffset;
import io.bellwether.actors.client.News.ClusterSeen;
import io.bellwether.runtime.terminal.screen.ClockText;
import io.bellwether.runtime.terminal.screen.Notice;
import io.bellwether.runtime.terminal.screen.Notice.Detail;
import io.bellwether.runtime.terminal.text.Phrase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;

/** How things stand, line by line. */
final class StatusReport {
    private static final Phrase UNKNOWN = Phrase.of("unknown");

    private StatusReport() {}

    static List<Notice> of(Session session, Addresses addresses) {
        ClusterSeen cluster = session.cluster();
        List<Phrase> lines = new ArrayList<>();
        lines.add(session.user().map(user -> Phrase.of("status.user", user)).orElse(Phrase.of("status.nobody")));
        lines.add(Phrase.of("status.answering", listed(cluster.answering(), addresses)));
        if (!cluster.silent().isEmpty()) {
            lines.add(Phrase.of("status.silent", listed(cluster.silent(), addresses)));
        }
        lines.add(Phrase.of("status.coordinator", orUnknown(cluster.coordinators())));
        lines.add(Phrase.of("status.lamport", String.valueOf(session.lamport())));
        lines.add(cluster.offset().map(StatusReport::offset).orElse(Phrase.of("status.no-offset")));
        lines.add(Phrase.of("status.brokers", orUnknown(session.brokers())));
        lines.add(Phrase.of("status.channels", channels(session)));
        return lines.stream().<Notice>map(Detail::new).toList();
    }

    private static Object listed(List<String> servers, Addresses addresses) {
        return orUnknown(servers.stream().map(addresses::of).toList());
    }

    private static Object orUnknown(Collection<String> names) {
        return names.isEmpty() ? UNKNOWN : String.join(", ", names);
    }

    private static Phrase offset(ClockOffset offset) {
        return Phrase.of(
                "status.offset",
                offset.server(),
                ClockText.signed(offset.offset()),
                ClockText.unsigned(offset.uncertainty()));
    }

    /** Those that are followed, each with the number of its unread messages. */
    private static Object channels(Session session) {
        SortedMap<String, Integer> unread = session.rooms.unread();
        List<String> channels = session.rooms.joined().stream()
                .map(channel -> "#" + channel + (unread.containsKey(channel) ? " (" + unread.get(channel) + ")" : ""))
                .toList();
        return channels.isEmpty() ? Phrase.of("none") : String.join(", ", channels);
    }
}
