package io.bellwether.runtime.terminal;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import akka.actor.typed.javadsl.TimerScheduler;
import io.bellwether.actors.client.ClientNode;
import io.bellwether.actors.client.ClientSettings;
import io.bellwether.actors.client.Completion;
import io.bellwether.actors.client.News;
import io.bellwether.actors.event.NodeEvent.ClientAsked;
import io.bellwether.actors.port.NodePorts;
import io.bellwether.protocol.codec.Codec;
import io.bellwether.runtime.terminal.command.CommandParser;
import io.bellwether.runtime.terminal.command.CommandWord;
import io.bellwether.runtime.terminal.command.Dialog;
import io.bellwether.runtime.terminal.command.Entry;
import io.bellwether.runtime.terminal.command.Menu;
import io.bellwether.runtime.terminal.screen.Notice;
import io.bellwether.runtime.terminal.screen.Screen;
import io.bellwether.runtime.terminal.text.Phrase;
import java.util.Optional;
import java.util.function.Supplier;

/** Guardian of a client that a person uses: takes lines of input, and shows on a screen what comes of them. */
public final class ChatDesk extends AbstractBehavior<ChatDesk.Command> {

    /** What the desk understands. */
    public sealed interface Command {}

    /**
     * A line was typed.
     *
     * @param taken is told as soon as the line is understood and the screen knows how things stand now
     * @param settled is told once, when its outcome is known; another line may be entered before
     */
    public record Enter(String line, ActorRef<? super Taken> taken, ActorRef<? super Settled> settled)
            implements Command {}

    /** A line is being worked on. */
    public enum Taken {
        TAKEN,
        /** The person wants to leave. */
        LEAVING
    }

    private record Ended(Completion completion) implements Command {}

    private record Told(News news) implements Command {}

    private record Asked(ClientAsked question) implements Command {}

    private record TimePassed(ActorRef<? super Settled> settled) implements Command {}

    private final Session session;
    private final Addresses addresses;
    private final NewsDesk news;
    private final Calls calls;
    private final Speaking speaking;
    private final Orders orders;
    private Optional<ClientAsked> lastAsked = Optional.empty();

    /**
     * @param names what is heard of while the desk is open
     * @param screen is only called by the desk
     */
    public static Behavior<Command> create(
            NodePorts ports,
            Supplier<Codec> codecs,
            ClientSettings settings,
            Manner manner,
            KnownNames names,
            Screen screen) {
        return Behaviors.setup(context -> Behaviors.withTimers(
                timers -> new ChatDesk(context, timers, ports, codecs, settings, manner, names, screen)));
    }

    private ChatDesk(
            ActorContext<Command> context,
            TimerScheduler<Command> timers,
            NodePorts ports,
            Supplier<Codec> codecs,
            ClientSettings settings,
            Manner manner,
            KnownNames names,
            Screen screen) {
        super(context);
        ActorRef<Command> self = context.getSelf();
        ClientWatch watch = new ClientWatch(ports.events(), question -> self.tell(new Asked(question)));
        ActorRef<ClientNode.Command> client = context.spawn(
                ClientNode.create(ports.with(watch), codecs, settings, context.messageAdapter(News.class, Told::new)),
                "client");
        this.session = new Session(manner, screen, names, watch::lamport);
        this.addresses = new Addresses(settings.servers());
        this.news = new NewsDesk(session, addresses);
        this.calls = new Calls(
                client,
                context.messageAdapter(Completion.class, Ended::new),
                session,
                Phrase.of("failed.no-server", addresses.ofAll()));
        this.speaking = new Speaking(session, calls, ports.hardwareClock());
        this.orders = new Orders(
                session,
                addresses,
                news,
                client,
                calls,
                speaking,
                (time, settled) -> timers.startSingleTimer(settled, new TimePassed(settled), time),
                context.getSystem().ignoreRef());
        session.refresh();
        if (session.inConversation()) {
            session.show(new Notice.Info(Phrase.of("welcome", addresses.ofAll())));
            Help.menu().forEach(session::show);
        }
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(Enter.class, this::onEnter)
                .onMessage(Ended.class, this::onEnded)
                .onMessage(Told.class, this::onTold)
                .onMessage(Asked.class, this::onAsked)
                .onMessage(TimePassed.class, this::onTimePassed)
                .build();
    }

    private Behavior<Command> onEnter(Enter enter) {
        if (session.dialog().isPresent()) {
            answer(session.dialog().get(), enter);
        } else {
            Optional<CommandWord> choice = session.inConversation() ? Menu.choice(enter.line()) : Optional.empty();
            choice.ifPresentOrElse(
                    word -> proceed(new Dialog(word), enter),
                    () -> carryOut(CommandParser.parse(enter.line()), enter.settled()));
        }
        session.refresh();
        enter.taken().tell(session.isLeaving() ? Taken.LEAVING : Taken.TAKEN);
        return this;
    }

    private void answer(Dialog dialog, Enter enter) {
        dialog.answer(enter.line());
        proceed(dialog, enter);
    }

    private void proceed(Dialog dialog, Enter enter) {
        if (dialog.question().isPresent()) {
            session.begin(dialog);
            enter.settled().tell(Settled.DONE);
            return;
        }
        session.endDialog();
        dialog.order()
                .ifPresentOrElse(
                        order -> orders.carryOut(order, enter.settled()),
                        () -> fail(dialog.word().word(), Phrase.of("failed.called-off"), enter.settled()));
    }

    private void carryOut(Entry entry, ActorRef<? super Settled> settled) {
        if (entry instanceof Entry.Order order) {
            orders.carryOut(order, settled);
        } else if (entry instanceof Entry.Speech speech) {
            speaking.say(speech.text(), settled);
        } else if (entry instanceof Entry.Unknown unknown) {
            fail(unknown.word(), Help.unknown(unknown.word()), settled);
        } else if (entry instanceof Entry.Missing missing) {
            fail(
                    missing.word().word(),
                    Phrase.of("failed.missing", Help.named(missing.argument()), Help.usage(missing.word())),
                    settled);
        } else if (entry instanceof Entry.Surplus surplus) {
            fail(
                    surplus.word().word(),
                    Phrase.of("failed.surplus", surplus.rest(), Help.usage(surplus.word())),
                    settled);
        } else {
            settled.tell(Settled.DONE);
        }
    }

    private void fail(String what, Phrase reason, ActorRef<? super Settled> settled) {
        session.failed(what, reason);
        settled.tell(Settled.FAILED);
    }

    private Behavior<Command> onEnded(Ended ended) {
        calls.ended(ended.completion());
        session.refresh();
        return this;
    }

    private Behavior<Command> onTold(Told told) {
        news.onNews(told.news());
        session.refresh();
        return this;
    }

    /** The same question again, to another server or to the only one: it was not answered before. */
    private Behavior<Command> onAsked(Asked asked) {
        ClientAsked question = asked.question();
        lastAsked
                .filter(before -> before.number() == question.number())
                .ifPresent(before -> session.show(new Notice.Warning(silent(before.server(), question.server()))));
        lastAsked = Optional.of(question);
        return this;
    }

    private Phrase silent(String before, String now) {
        return before.equals(now)
                ? Phrase.of("server.silent.only", addresses.of(now))
                : Phrase.of("server.silent", addresses.of(before), addresses.of(now));
    }

    private Behavior<Command> onTimePassed(TimePassed passed) {
        session.done(CommandWord.WAIT.word(), Phrase.of("done.wait"));
        passed.settled().tell(Settled.DONE);
        return this;
    }
}
