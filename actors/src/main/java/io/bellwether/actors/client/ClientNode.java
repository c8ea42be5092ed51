package io.bellwether.actors.client;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import io.bellwether.actors.event.NodeEvent.NodeStarted;
import io.bellwether.actors.node.Incarnation;
import io.bellwether.actors.port.NodePorts;
import io.bellwether.actors.port.Peer;
import io.bellwether.actors.settings.ClusterSettings.ClockSettings;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.codec.Codec;
import java.util.Optional;
import java.util.function.Supplier;

/** Guardian of an interactive client: does what it is told, one thing after the other, and shows what it reads. */
public final class ClientNode extends AbstractBehavior<ClientNode.Command> {

    /** What a client can be told. Each command tells {@code completed} exactly once how it ended. */
    public sealed interface Command {}

    /** Subscribes to the user's own name first, so that no direct message is missed, and logs in. */
    public record Login(String user, ActorRef<? super Completion> completed) implements Command {}

    public record ListUsers(ActorRef<? super Completion> completed) implements Command {}

    public record CreateChannel(String channel, ActorRef<? super Completion> completed) implements Command {}

    public record ListChannels(ActorRef<? super Completion> completed) implements Command {}

    public record Subscribe(String topic, ActorRef<? super Completion> completed) implements Command {}

    public record Publish(String channel, String message, ActorRef<? super Completion> completed) implements Command {}

    public record Unsubscribe(String topic, ActorRef<? super Completion> completed) implements Command {}

    /**
     * Reads a page of a channel's history, or of the direct messages of a user.
     *
     * @param after cursor of the last message already read, or empty to start at the oldest
     */
    public record ReadHistory(String topic, boolean channel, String after, ActorRef<? super Completion> completed)
            implements Command {}

    public record SendDirect(String dst, String message, ActorRef<? super Completion> completed) implements Command {}

    /** Sends these bytes as a request, whatever they are, to one server. */
    public record SendRaw(Peer server, byte[] frame, ActorRef<? super Completion> completed) implements Command {}

    /** Messages that a person can look at. */
    private static final int PAGE = 100;

    private final ActorRef<ServerCaller.Command> caller;
    private final ActorRef<Reader.Command> reader;
    private final MessageIds ids;
    private String user;

    /** Until it logs in, a client writes under the name of its node. */
    public static Behavior<Command> create(NodePorts ports, Supplier<Codec> codecs, ClientSettings settings) {
        return Behaviors.setup(context -> {
            ports.events().emit(new NodeStarted("client"));
            Incarnation life = Incarnation.begin(ports, codecs, ClockSettings.DEFAULT);
            return new ClientNode(context, life, settings, Reader.create(life, settings));
        });
    }

    /**
     * A client whose person wants to know what goes on.
     *
     * @param news is told what is read, and how the cluster does
     */
    public static Behavior<Command> create(
            NodePorts ports, Supplier<Codec> codecs, ClientSettings settings, ActorRef<? super News> news) {
        return Behaviors.setup(context -> {
            ports.events().emit(new NodeStarted("client"));
            Incarnation life = Incarnation.begin(ports, codecs, ClockSettings.DEFAULT);
            context.spawn(ClusterWatch.create(ports.node(), life.wire(), settings, news), "cluster-watch");
            return new ClientNode(context, life, settings, Reader.create(life, settings, news));
        });
    }

    private ClientNode(
            ActorContext<Command> context,
            Incarnation life,
            ClientSettings settings,
            Behavior<Reader.Command> reading) {
        super(context);
        this.caller = context.spawn(ServerCaller.create(life.wire(), settings), "caller");
        this.reader = context.spawn(reading, "reader");
        this.ids = new MessageIds(life);
        this.user = life.ports().node();
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(Login.class, this::onLogin)
                .onMessage(ListUsers.class, list -> call(new Request.ListUsers(), list.completed()))
                .onMessage(CreateChannel.class, this::onCreateChannel)
                .onMessage(ListChannels.class, list -> call(new Request.ListChannels(), list.completed()))
                .onMessage(Subscribe.class, this::onSubscribe)
                .onMessage(Unsubscribe.class, this::onUnsubscribe)
                .onMessage(Publish.class, this::onPublish)
                .onMessage(ReadHistory.class, this::onReadHistory)
                .onMessage(SendDirect.class, this::onSendDirect)
                .onMessage(SendRaw.class, this::onSendRaw)
                .build();
    }

    private Behavior<Command> onLogin(Login login) {
        user = login.user();
        reader.tell(new Reader.SubscribeInbox(user));
        return call(new Request.Login(user), login.completed());
    }

    private Behavior<Command> onCreateChannel(CreateChannel create) {
        return call(new Request.CreateChannel(create.channel()), create.completed());
    }

    private Behavior<Command> onSubscribe(Subscribe subscribe) {
        reader.tell(new Reader.Subscribe(subscribe.topic()));
        subscribe.completed().tell(new Completion.Subscribed(subscribe.topic()));
        return this;
    }

    private Behavior<Command> onUnsubscribe(Unsubscribe unsubscribe) {
        reader.tell(new Reader.Unsubscribe(unsubscribe.topic()));
        unsubscribe.completed().tell(new Completion.Unsubscribed(unsubscribe.topic()));
        return this;
    }

    private Behavior<Command> onPublish(Publish publish) {
        var id = Optional.of(ids.next());
        return call(new Request.Publish(user, publish.channel(), publish.message(), id), publish.completed());
    }

    private Behavior<Command> onSendDirect(SendDirect send) {
        var id = Optional.of(ids.next());
        return call(new Request.SendDirect(user, send.dst(), send.message(), id), send.completed());
    }

    private Behavior<Command> onReadHistory(ReadHistory read) {
        Optional<String> topic = Optional.of(read.topic());
        Optional<String> none = Optional.empty();
        return call(
                read.channel()
                        ? new Request.History(topic, none, read.after(), PAGE)
                        : new Request.History(none, topic, read.after(), PAGE),
                read.completed());
    }

    private Behavior<Command> onSendRaw(SendRaw send) {
        caller.tell(new ServerCaller.CallRaw(send.server(), send.frame(), send.completed()));
        return this;
    }

    private Behavior<Command> call(Request request, ActorRef<? super Completion> completed) {
        caller.tell(new ServerCaller.Call(request, completed));
        return this;
    }
}
