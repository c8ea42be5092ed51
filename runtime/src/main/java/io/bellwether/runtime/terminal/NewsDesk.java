package io.bellwether.runtime.terminal;

import akka.actor.typed.ActorRef;
import io.bellwether.actors.client.News;
import io.bellwether.actors.client.News.BrokerConnected;
import io.bellwether.actors.client.News.ClusterSeen;
import io.bellwether.actors.client.News.Following;
import io.bellwether.actors.client.News.HistoryRead;
import io.bellwether.actors.client.News.MessageRead;
import io.bellwether.runtime.terminal.screen.Notice;
import io.bellwether.runtime.terminal.screen.Notice.Message;
import io.bellwether.runtime.terminal.text.Phrase;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Shows what comes without being asked for. */
final class NewsDesk {
    private final Session session;
    private final Addresses addresses;
    private final CatchUps catchUps = new CatchUps();
    /** Direct messages of users whose inbox is read and who are not logged in (yet). */
    private final Map<String, List<Message>> inboxes = new TreeMap<>();

    private final Map<String, List<ActorRef<? super Settled>>> waitingForHistory = new TreeMap<>();
    /** The last that were known. */
    private List<String> coordinators = List.of();

    NewsDesk(Session session, Addresses addresses) {
        this.session = session;
        this.addresses = addresses;
    }

    /** Settles a line once the topic's history has been read. */
    void settleWhenRead(String topic, ActorRef<? super Settled> settled) {
        waitingForHistory.computeIfAbsent(topic, name -> new ArrayList<>()).add(settled);
    }

    void onNews(News news) {
        if (news instanceof MessageRead message) {
            onMessage(message);
        } else if (news instanceof HistoryRead read) {
            onHistoryRead(read.topic());
        } else if (news instanceof Following following) {
            onFollowing(following);
        } else if (news instanceof BrokerConnected connected) {
            if (session.heardBefore(connected.broker())) {
                session.show(new Notice.Info(Phrase.of("broker.again", connected.broker())));
            }
        } else if (news instanceof ClusterSeen seen) {
            onClusterSeen(seen);
        }
    }

    private void onFollowing(Following following) {
        if (following.inbox()) {
            inboxes.putIfAbsent(following.topic(), new ArrayList<>());
        } else {
            session.rooms.join(following.topic());
        }
    }

    private void onMessage(MessageRead message) {
        if (session.isUser(message.from()) && session.ownWords.cameBack(message.topic(), message.text())) {
            return;
        }
        if (message.caughtUp()) {
            catchUps.add(message);
        } else {
            deliver(message, false);
        }
    }

    private void deliver(MessageRead read, boolean fromHistory) {
        Instant at = Instant.EPOCH.plus(read.epochMicros(), ChronoUnit.MICROS);
        String topic = read.topic();
        if (session.rooms.isJoined(topic)) {
            session.deliver(new Message(fromHistory, at, new Notice.ToChannel(topic), read.from(), read.text()));
        } else if (inboxes.containsKey(topic)) {
            Message message = new Message(fromHistory, at, new Notice.ToUser(topic), read.from(), read.text());
            if (session.isUser(topic)) {
                session.deliver(message);
            } else {
                inboxes.get(topic).add(message);
            }
        }
    }

    /** Hands over what came before the server had agreed to the login. */
    void loggedIn(String user) {
        List<Message> early = inboxes.getOrDefault(user, List.of());
        early.forEach(session::deliver);
        inboxes.put(user, new ArrayList<>());
    }

    void left(String channel) {
        catchUps.forget(channel);
    }

    private void onHistoryRead(String topic) {
        CatchUps.CatchUp caughtUp = catchUps.finish(topic);
        int count = caughtUp.messages().size();
        if (!caughtUp.first() && count > 0) {
            session.show(new Notice.Info(Phrase.of("caught-up.missed", label(topic), count)));
        }
        if (caughtUp.omitted() > 0) {
            session.show(new Notice.Info(Phrase.of("caught-up.omitted", label(topic), caughtUp.omitted())));
        }
        caughtUp.messages().forEach(message -> deliver(message, caughtUp.first()));
        List<ActorRef<? super Settled>> waiting = waitingForHistory.remove(topic);
        if (waiting != null) {
            waiting.forEach(settled -> settled.tell(Settled.DONE));
        }
    }

    private String label(String topic) {
        return (session.rooms.isJoined(topic) ? "#" : "@") + topic;
    }

    private void onClusterSeen(ClusterSeen seen) {
        ClusterSeen before = session.cluster();
        session.seen(seen);
        boolean allSilent = seen.silent().size() == addresses.count();
        boolean allWereSilent = before.silent().size() == addresses.count();
        if (allSilent && !allWereSilent) {
            session.show(new Notice.Warning(Phrase.of("servers.silent", addresses.ofAll())));
        } else if (allWereSilent && !allSilent) {
            session.show(new Notice.Info(Phrase.of("servers.back", String.join(", ", seen.answering()))));
        }
        if (!seen.coordinators().isEmpty()) {
            if (!coordinators.isEmpty() && !coordinators.equals(seen.coordinators())) {
                session.show(new Notice.Info(Phrase.of("coordinator.changed", String.join(", ", seen.coordinators()))));
            }
            coordinators = seen.coordinators();
        }
    }
}
