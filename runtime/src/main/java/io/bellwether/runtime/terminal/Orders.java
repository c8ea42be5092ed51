package io.bellwether.runtime.terminal;

import akka.actor.typed.ActorRef;
import io.bellwether.actors.client.ClientNode;
import io.bellwether.protocol.Reply;
import io.bellwether.runtime.terminal.Calls.Ending;
import io.bellwether.runtime.terminal.command.CommandWord;
import io.bellwether.runtime.terminal.command.Entry;
import io.bellwether.runtime.terminal.screen.Notice;
import io.bellwether.runtime.terminal.text.Phrase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Carries out what a person orders. */
final class Orders {
    private final Session session;
    private final Addresses addresses;
    private final NewsDesk news;
    private final ActorRef<ClientNode.Command> client;
    private final Calls calls;
    private final Speaking speaking;
    private final HistoryPages pages;
    private final Waiting waiting;
    private final ActorRef<Object> nobody;

    /** Lets time pass, and settles the line then. */
    @FunctionalInterface
    interface Waiting {
        void pass(Duration time, ActorRef<? super Settled> settled);
    }

    Orders(
            Session session,
            Addresses addresses,
            NewsDesk news,
            ActorRef<ClientNode.Command> client,
            Calls calls,
            Speaking speaking,
            Waiting waiting,
            ActorRef<Object> nobody) {
        this.session = session;
        this.addresses = addresses;
        this.news = news;
        this.client = client;
        this.calls = calls;
        this.speaking = speaking;
        this.pages = new HistoryPages(session, calls);
        this.waiting = waiting;
        this.nobody = nobody;
    }

    /** @param settled is told exactly once how it ended */
    void carryOut(Entry.Order order, ActorRef<? super Settled> settled) {
        List<String> arguments = order.arguments();
        Optional<String> first = arguments.stream().findFirst();
        switch (order.word()) {
            case LOGIN -> login(arguments.get(0), settled);
            case USERS -> users(settled);
            case CHANNEL -> create(arguments.get(0), settled);
            case CHANNELS -> channels(settled);
            case JOIN -> join(arguments.get(0), settled);
            case LEAVE -> leave(first.or(session.rooms::current), settled);
            case MSG -> speaking.toUser(arguments.get(0), arguments.get(1), settled);
            case PUBLISH -> speaking.toChannel(arguments.get(0), arguments.get(1), settled);
            case HISTORY -> pages.show(first, settled);
            case STATUS -> report(CommandWord.STATUS, StatusReport.of(session, addresses), settled);
            case WAIT -> await(arguments.get(0), settled);
            case MENU -> report(CommandWord.MENU, Help.menu(), settled);
            case HELP -> report(CommandWord.HELP, Help.commands(), settled);
            case QUIT -> quit(settled);
        }
    }

    private void login(String user, ActorRef<? super Settled> settled) {
        String what = CommandWord.LOGIN.word();
        if (session.user().isPresent() && !session.isUser(user)) {
            fail(what, Phrase.of("failed.already", session.user().get()), settled);
            return;
        }
        Consumer<Reply> granted = reply -> {
            session.loggedIn(user);
            session.done(what, Phrase.of("done.login", user));
            news.loggedIn(user);
            if (session.inConversation()) {
                learnNames();
            }
            settled.tell(Settled.DONE);
        };
        calls.ask(ended -> new ClientNode.Login(user, ended), new Ending(granted, failing(what, settled)));
    }

    /** So that they can be completed. That nobody answers will be noticed soon enough. */
    private void learnNames() {
        calls.ask(ClientNode.ListUsers::new, new Ending(this::learn, reason -> {}));
        calls.ask(ClientNode.ListChannels::new, new Ending(this::learn, reason -> {}));
    }

    private void learn(Reply reply) {
        if (reply instanceof Reply.Users users) {
            session.names.addUsers(users.users());
        } else if (reply instanceof Reply.Channels channels) {
            session.names.addChannels(channels.channels());
        }
    }

    private void users(ActorRef<? super Settled> settled) {
        String what = CommandWord.USERS.word();
        Consumer<Reply> granted = reply -> {
            learn(reply);
            List<String> names = reply instanceof Reply.Users users ? users.users() : List.of();
            session.done(what, listing("done.users", names));
            settled.tell(Settled.DONE);
        };
        calls.ask(ClientNode.ListUsers::new, new Ending(granted, failing(what, settled)));
    }

    private void channels(ActorRef<? super Settled> settled) {
        String what = CommandWord.CHANNELS.word();
        Consumer<Reply> granted = reply -> {
            learn(reply);
            List<String> names = reply instanceof Reply.Channels channels ? channels.channels() : List.of();
            session.done(what, listing("done.channels", names));
            settled.tell(Settled.DONE);
        };
        calls.ask(ClientNode.ListChannels::new, new Ending(granted, failing(what, settled)));
    }

    private static Phrase listing(String key, List<String> names) {
        return names.isEmpty() ? Phrase.of(key + ".none") : Phrase.of(key, names.size(), String.join(", ", names));
    }

    private void create(String channel, ActorRef<? super Settled> settled) {
        String what = CommandWord.CHANNEL.word();
        Consumer<Reply> granted = reply -> {
            session.names.addChannels(List.of(channel));
            session.done(what, Phrase.of("done.channel", channel));
            settled.tell(Settled.DONE);
        };
        calls.ask(ended -> new ClientNode.CreateChannel(channel, ended), new Ending(granted, failing(what, settled)));
    }

    /** Asks first whether there is such a channel: a subscription to one that does not exist would be silent for ever. */
    private void join(String channel, ActorRef<? super Settled> settled) {
        String what = CommandWord.JOIN.word();
        if (session.rooms.isJoined(channel)) {
            enter(channel);
            settled.tell(Settled.DONE);
            return;
        }
        Consumer<Reply> granted = reply -> {
            learn(reply);
            if (session.names.channels().contains(channel)) {
                news.settleWhenRead(channel, settled);
                client.tell(new ClientNode.Subscribe(channel, nobody));
                enter(channel);
            } else {
                fail(what, Phrase.of("failed.no-such-channel", channel), settled);
            }
        };
        calls.ask(ClientNode.ListChannels::new, new Ending(granted, failing(what, settled)));
    }

    private void enter(String channel) {
        Rooms.Unread unread = session.rooms.enter(channel);
        session.done(
                CommandWord.JOIN.word(),
                unread.count() > 0
                        ? Phrase.of("done.join.unread", channel, unread.count())
                        : Phrase.of("done.join", channel));
        int omitted = unread.count() - unread.newest().size();
        if (omitted > 0) {
            session.show(new Notice.Info(Phrase.of("caught-up.omitted", "#" + channel, omitted)));
        }
        unread.newest().forEach(session::show);
    }

    private void leave(Optional<String> channel, ActorRef<? super Settled> settled) {
        String what = CommandWord.LEAVE.word();
        if (channel.isEmpty()) {
            fail(what, Phrase.of("failed.no-channel"), settled);
        } else if (!session.rooms.isJoined(channel.get())) {
            fail(what, Phrase.of("failed.not-joined", channel.get()), settled);
        } else {
            client.tell(new ClientNode.Unsubscribe(channel.get(), nobody));
            session.rooms.leave(channel.get());
            news.left(channel.get());
            session.done(what, Phrase.of("done.leave", channel.get()));
            settled.tell(Settled.DONE);
        }
    }

    private void report(CommandWord word, List<Notice> lines, ActorRef<? super Settled> settled) {
        lines.forEach(session::show);
        if (!session.inConversation()) {
            session.done(word.word(), Phrase.of("done.lines", lines.size()));
        }
        settled.tell(Settled.DONE);
    }

    private void await(String seconds, ActorRef<? super Settled> settled) {
        String what = CommandWord.WAIT.word();
        Optional<Duration> time = Seconds.parse(seconds);
        if (time.isPresent()) {
            waiting.pass(time.get(), settled);
        } else {
            fail(what, Phrase.of("failed.seconds", seconds), settled);
        }
    }

    private void quit(ActorRef<? super Settled> settled) {
        session.leave();
        settled.tell(Settled.LEAVING);
    }

    private void fail(String what, Phrase reason, ActorRef<? super Settled> settled) {
        session.failed(what, reason);
        settled.tell(Settled.FAILED);
    }

    private Consumer<Phrase> failing(String what, ActorRef<? super Settled> settled) {
        return reason -> fail(what, reason, settled);
    }
}
