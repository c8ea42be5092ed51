package io.bellwether.runtime.terminal;

import io.bellwether.actors.client.News.ClusterSeen;
import io.bellwether.runtime.terminal.command.Dialog;
import io.bellwether.runtime.terminal.screen.Notice;
import io.bellwether.runtime.terminal.screen.Notice.Message;
import io.bellwether.runtime.terminal.screen.Notice.ToChannel;
import io.bellwether.runtime.terminal.screen.Screen;
import io.bellwether.runtime.terminal.screen.Standing;
import io.bellwether.runtime.terminal.text.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongSupplier;

/** What the desk knows while one person sits at it. */
final class Session {
    final Rooms rooms = new Rooms();
    final OwnWords ownWords = new OwnWords();
    final KnownNames names;
    private final Manner manner;
    private final Screen screen;
    private final LongSupplier lamport;
    private final SortedSet<String> brokers = new TreeSet<>();
    private Optional<String> user = Optional.empty();
    private Optional<Dialog> dialog = Optional.empty();
    private boolean leaving;
    private Optional<String> lastServer = Optional.empty();
    private ClusterSeen cluster = new ClusterSeen(List.of(), List.of(), List.of(), Optional.empty());

    Session(Manner manner, Screen screen, KnownNames names, LongSupplier lamport) {
        this.manner = manner;
        this.screen = screen;
        this.names = names;
        this.lamport = lamport;
    }

    boolean inConversation() {
        return manner == Manner.CONVERSATION;
    }

    void done(String what, Phrase phrase) {
        screen.show(new Notice.Done(what, phrase));
    }

    void failed(String what, Phrase phrase) {
        screen.show(new Notice.Failed(what, phrase));
    }

    void show(Notice notice) {
        screen.show(notice);
    }

    /** Shows a message, or in a conversation keeps it until its channel is the current one. */
    void deliver(Message message) {
        names.addUsers(List.of(message.from()));
        boolean later = inConversation()
                && message.to() instanceof ToChannel to
                && !rooms.current().equals(Optional.of(to.channel()));
        if (later) {
            String channel = ((ToChannel) message.to()).channel();
            rooms.keep(channel, message);
        } else {
            screen.show(message);
        }
    }

    void refresh() {
        screen.stands(new Standing(
                user,
                rooms.current(),
                dialog.flatMap(Dialog::question),
                server(),
                cluster.coordinators(),
                lamport(),
                cluster.offset().filter(offset -> server().isPresent()),
                rooms.unread()));
    }

    long lamport() {
        return lamport.getAsLong();
    }

    Optional<String> user() {
        return user;
    }

    boolean isUser(String name) {
        return user.equals(Optional.of(name));
    }

    void loggedIn(String name) {
        user = Optional.of(name);
    }

    void leave() {
        leaving = true;
    }

    boolean isLeaving() {
        return leaving;
    }

    Optional<Dialog> dialog() {
        return dialog;
    }

    void begin(Dialog questions) {
        dialog = Optional.of(questions);
    }

    void endDialog() {
        dialog = Optional.empty();
    }

    void answeredBy(String server) {
        lastServer = Optional.of(server);
    }

    /** Who answered last, and has not been silent since. */
    Optional<String> server() {
        return lastServer.filter(name -> !cluster.silent().contains(name)).or(() -> cluster.answering().stream()
                .findFirst());
    }

    ClusterSeen cluster() {
        return cluster;
    }

    void seen(ClusterSeen newest) {
        cluster = newest;
    }

    /** Whether it could be heard before. */
    boolean heardBefore(String broker) {
        return !brokers.add(broker);
    }

    SortedSet<String> brokers() {
        return brokers;
    }
}
