package io.bellwether.runtime.terminal;

import akka.actor.typed.ActorRef;
import io.bellwether.actors.client.ClientNode;
import io.bellwether.protocol.Publication;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.StoredMessage;
import io.bellwether.runtime.terminal.Calls.Ending;
import io.bellwether.runtime.terminal.command.CommandWord;
import io.bellwether.runtime.terminal.screen.Notice;
import io.bellwether.runtime.terminal.screen.Notice.Message;
import io.bellwether.runtime.terminal.text.Phrase;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Reads a topic's history to its end, page by page, because that is where the newest messages are, and shows those. */
final class HistoryPages {
    private static final int SHOWN = 20;

    private final Session session;
    private final Calls calls;

    HistoryPages(Session session, Calls calls) {
        this.session = session;
        this.calls = calls;
    }

    private final class Reading {
        private final String topic;
        private final boolean channel;
        private final ActorRef<? super Settled> settled;
        private final Deque<Message> newest = new ArrayDeque<>();
        private int count;

        Reading(String topic, boolean channel, ActorRef<? super Settled> settled) {
            this.topic = topic;
            this.channel = channel;
            this.settled = settled;
        }

        void readAfter(String cursor) {
            calls.ask(
                    ended -> new ClientNode.ReadHistory(topic, channel, cursor, ended),
                    new Ending(reply -> onPage(cursor, reply), reason -> fail(reason, settled)));
        }

        private void onPage(String cursor, Reply reply) {
            Reply.HistoryPage page = (Reply.HistoryPage) reply;
            page.messages().forEach(this::add);
            if (page.messages().isEmpty() || page.next().equals(cursor)) {
                finish();
            } else {
                readAfter(page.next());
            }
        }

        private void add(StoredMessage stored) {
            Instant at = Instant.EPOCH.plus(stored.stamp().epochMicros(), ChronoUnit.MICROS);
            if (stored.message() instanceof Publication.ChannelMessage said) {
                add(new Message(true, at, new Notice.ToChannel(said.channel()), said.user(), said.message()));
            } else if (stored.message() instanceof Publication.DirectMessage said) {
                add(new Message(true, at, new Notice.ToUser(said.dst()), said.src(), said.message()));
            }
        }

        private void add(Message message) {
            count++;
            newest.add(message);
            if (newest.size() > SHOWN) {
                newest.remove();
            }
        }

        private void finish() {
            newest.forEach(session::show);
            session.done(
                    CommandWord.HISTORY.word(),
                    Phrase.of("done.history", (channel ? "#" : "@") + topic, newest.size(), count));
            settled.tell(Settled.DONE);
        }
    }

    /** @param topic a channel, or with {@code @} before it a user; without one the current channel, else one's own messages */
    void show(Optional<String> topic, ActorRef<? super Settled> settled) {
        Optional<String> named =
                topic.or(session.rooms::current).or(() -> session.user().map(user -> "@" + user));
        if (named.isEmpty()) {
            fail(Phrase.of("failed.no-topic"), settled);
            return;
        }
        String name = named.get();
        boolean channel = !name.startsWith("@");
        new Reading(channel ? name : name.substring(1), channel, settled).readAfter("");
    }

    private void fail(Phrase reason, ActorRef<? super Settled> settled) {
        session.failed(CommandWord.HISTORY.word(), reason);
        settled.tell(Settled.FAILED);
    }
}
