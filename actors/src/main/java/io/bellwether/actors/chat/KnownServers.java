package io.bellwether.actors.chat;

import io.bellwether.actors.event.NodeEvent.StoreRefused;
import io.bellwether.actors.log.LogRecord;
import io.bellwether.actors.log.LogRecord.ServerHeardOf;
import io.bellwether.actors.log.NodeLog;
import io.bellwether.actors.membership.Member;
import io.bellwether.actors.membership.Members;
import io.bellwether.actors.port.EventSink;
import io.bellwether.actors.port.Store.StoreException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * All other servers that this one ever heard of, in any of its lives. A majority is one of these: the reference takes a
 * server that is cut off from its list, and a majority of what is left would not meet the majority on the other side.
 */
final class KnownServers {

    private final NodeLog log;
    private final EventSink events;
    private final SortedSet<String> others = new TreeSet<>();
    private boolean listSeen;

    KnownServers(NodeLog log, EventSink events, List<LogRecord> recovered) {
        this.log = log;
        this.events = events;
        for (LogRecord record : recovered) {
            if (record instanceof ServerHeardOf heard) {
                others.add(heard.server());
            }
        }
    }

    /** They are safe before this returns, so that a majority after a restart is one of them too. */
    void learn(Members members) {
        listSeen = true;
        List<String> news =
                members.others().stream().map(Member::name).filter(others::add).toList();
        try {
            for (String server : news) {
                log.append(new ServerHeardOf(server));
            }
            if (!news.isEmpty()) {
                log.syncNow();
            }
        } catch (StoreException e) {
            events.emit(new StoreRefused("servers " + news, e.getMessage()));
        }
    }

    SortedSet<String> others() {
        return others;
    }

    /** Before the first list a server would take itself for all there is. */
    boolean areKnown() {
        return listSeen;
    }
}
