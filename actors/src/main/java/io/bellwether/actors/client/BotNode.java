package io.bellwether.actors.client;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.TimerScheduler;
import io.bellwether.actors.event.NodeEvent.NodeStarted;
import io.bellwether.actors.node.Incarnation;
import io.bellwether.actors.port.NodePorts;
import io.bellwether.actors.port.Randomness;
import io.bellwether.actors.settings.ClusterSettings.ClockSettings;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.codec.Codec;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Guardian of a bot: logs in under a random name, creates the channels that are missing, and then for ever sends a burst
 * of messages to a random channel and pauses. When another server answers than before, it begins again with the login,
 * because that server may know neither it nor its channels.
 */
public final class BotNode {

    /** What a bot understands; nobody has to tell it anything. */
    public sealed interface Command {}

    private record Ended(Completion completion) implements Command {}

    private enum Tick implements Command {
        GO_ON
    }

    private static final int NAMES = 10_000;

    private static final List<String> PHRASES = List.of(
            "Bom dia!", "Alguém aí?", "Tudo certo por aqui.", "Que horas são?", "Até logo!", "Concordo.", "Boa ideia!");

    private final Randomness randomness;
    private final BotSettings settings;
    private final TimerScheduler<Command> timers;
    private final ActorRef<ServerCaller.Command> caller;
    private final ActorRef<Reader.Command> reader;
    private final ActorRef<Completion> ended;
    private final MessageIds ids;
    private final String user;

    private String server = "";

    public static Behavior<Command> create(
            NodePorts ports, Supplier<Codec> codecs, ClientSettings cluster, BotSettings settings) {
        return Behaviors.setup(context -> Behaviors.withTimers(timers -> {
            ports.events().emit(new NodeStarted("bot"));
            return new BotNode(
                            context, timers, Incarnation.begin(ports, codecs, ClockSettings.DEFAULT), cluster, settings)
                    .loggingIn();
        }));
    }

    private BotNode(
            ActorContext<Command> context,
            TimerScheduler<Command> timers,
            Incarnation life,
            ClientSettings cluster,
            BotSettings settings) {
        this.randomness = life.ports().randomness();
        this.settings = settings;
        this.timers = timers;
        this.caller = context.spawn(ServerCaller.create(life.wire(), cluster), "caller");
        this.reader = context.spawn(Reader.create(life, cluster), "reader");
        this.ended = context.messageAdapter(Completion.class, Ended::new);
        this.ids = new MessageIds(life);
        this.user = "bot-" + randomness.nextInt("bot-name", NAMES);
    }

    private Behavior<Command> loggingIn() {
        server = "";
        reader.tell(new Reader.SubscribeInbox(user));
        return asking(
                new Request.Login(user),
                answered -> answered.reply() instanceof Reply.Refused ? resting() : lookingForChannels());
    }

    private Behavior<Command> lookingForChannels() {
        return asking(new Request.ListChannels(), answered -> {
            if (!(answered.reply() instanceof Reply.Channels known)) {
                return resting();
            }
            return creating(settings.channels().stream()
                    .filter(channel -> !known.channels().contains(channel))
                    .toList());
        });
    }

    /** An error is no obstacle: another bot may have created the channel in between. */
    private Behavior<Command> creating(List<String> missing) {
        if (missing.isEmpty()) {
            return choosingChannel();
        }
        List<String> others = missing.subList(1, missing.size());
        return asking(new Request.CreateChannel(missing.get(0)), answered -> creating(others));
    }

    private Behavior<Command> choosingChannel() {
        List<String> channels = settings.channels();
        String channel = channels.get(randomness.nextInt("bot-channel", channels.size()));
        reader.tell(new Reader.Subscribe(channel));
        return talking(channel, settings.burst());
    }

    private Behavior<Command> talking(String channel, int left) {
        String phrase = PHRASES.get(randomness.nextInt("bot-phrase", PHRASES.size()));
        return asking(new Request.Publish(user, channel, phrase, Optional.of(ids.next())), answered -> {
            if (answered.reply() instanceof Reply.Refused) {
                return resting();
            }
            return left > 1
                    ? waiting(settings.interval(), () -> talking(channel, left - 1))
                    : waiting(settings.pause(), this::choosingChannel);
        });
    }

    /** After a failure: something at the server is not as it was, so all begins again. */
    private Behavior<Command> resting() {
        return waiting(settings.pause(), this::loggingIn);
    }

    private Behavior<Command> waiting(Duration duration, Supplier<Behavior<Command>> then) {
        timers.startSingleTimer(Tick.GO_ON, duration);
        return Behaviors.receive(Command.class)
                .onMessageEquals(Tick.GO_ON, then::get)
                .build();
    }

    private Behavior<Command> asking(Request request, NextStep then) {
        caller.tell(new ServerCaller.Call(request, ended));
        return Behaviors.receive(Command.class)
                .onMessage(Ended.class, end -> onEnded(end.completion(), then))
                .build();
    }

    private Behavior<Command> onEnded(Completion completion, NextStep then) {
        if (!(completion instanceof Completion.Answered answered)) {
            return resting();
        }
        boolean moved = !server.isEmpty() && !server.equals(answered.server());
        server = answered.server();
        if (moved) {
            reader.tell(new Reader.CatchUp("another server answers"));
            return loggingIn();
        }
        return then.after(answered);
    }

    @FunctionalInterface
    private interface NextStep {
        Behavior<Command> after(Completion.Answered answered);
    }
}
