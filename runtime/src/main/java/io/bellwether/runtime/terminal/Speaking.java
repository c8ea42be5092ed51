package io.bellwether.runtime.terminal;

import akka.actor.typed.ActorRef;
import io.bellwether.actors.client.ClientNode;
import io.bellwether.actors.port.HardwareClock;
import io.bellwether.protocol.Reply;
import io.bellwether.runtime.terminal.Calls.Ending;
import io.bellwether.runtime.terminal.command.CommandWord;
import io.bellwether.runtime.terminal.screen.Notice;
import io.bellwether.runtime.terminal.screen.Notice.Addressee;
import io.bellwether.runtime.terminal.screen.Notice.Message;
import io.bellwether.runtime.terminal.text.Phrase;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;

/** Sends what a person says, and shows it once a server has it. */
final class Speaking {
    private final Session session;
    private final Calls calls;
    private final HardwareClock clock;

    /** @param clock this client's own: by it the person's own words are dated */
    Speaking(Session session, Calls calls, HardwareClock clock) {
        this.session = session;
        this.calls = calls;
        this.clock = clock;
    }

    /** To the current channel. */
    void say(String text, ActorRef<? super Settled> settled) {
        Optional<String> channel = session.rooms.current();
        if (channel.isPresent()) {
            toChannel(channel.get(), text, settled);
        } else {
            fail(CommandWord.PUBLISH, Phrase.of("failed.nowhere"), settled);
        }
    }

    void toChannel(String channel, String text, ActorRef<? super Settled> settled) {
        CommandWord word = CommandWord.PUBLISH;
        if (session.user().isEmpty()) {
            fail(word, Phrase.of("failed.login-first"), settled);
            return;
        }
        boolean comesBack = session.rooms.isJoined(channel);
        if (comesBack) {
            session.ownWords.said(channel, text);
        }
        Consumer<Reply> granted = reply -> {
            boolean isRead = session.inConversation() && session.rooms.current().equals(Optional.of(channel));
            accepted(word, isRead, new Notice.ToChannel(channel), text, Phrase.of("done.publish", channel));
            settled.tell(Settled.DONE);
        };
        Consumer<Phrase> failed = reason -> {
            if (comesBack) {
                session.ownWords.takenBack(channel, text);
            }
            fail(word, reason, settled);
        };
        calls.ask(ended -> new ClientNode.Publish(channel, text, ended), new Ending(granted, failed));
    }

    void toUser(String user, String text, ActorRef<? super Settled> settled) {
        CommandWord word = CommandWord.MSG;
        if (session.user().isEmpty()) {
            fail(word, Phrase.of("failed.login-first"), settled);
            return;
        }
        Consumer<Reply> granted = reply -> {
            accepted(word, session.inConversation(), new Notice.ToUser(user), text, Phrase.of("done.msg", user));
            settled.tell(Settled.DONE);
        };
        calls.ask(
                ended -> new ClientNode.SendDirect(user, text, ended),
                new Ending(granted, reason -> fail(word, reason, settled)));
    }

    private void accepted(CommandWord word, boolean asMessage, Addressee to, String text, Phrase otherwise) {
        if (asMessage) {
            Instant now = Instant.EPOCH.plus(clock.epochMicros(), ChronoUnit.MICROS);
            session.show(new Message(false, now, to, session.user().orElseThrow(), text));
        } else {
            session.done(word.word(), otherwise);
        }
    }

    private void fail(CommandWord word, Phrase reason, ActorRef<? super Settled> settled) {
        session.failed(word.word(), reason);
        settled.tell(Settled.FAILED);
    }
}
