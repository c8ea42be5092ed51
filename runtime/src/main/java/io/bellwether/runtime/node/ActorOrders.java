package io.bellwether.runtime.node;

import akka.actor.typed.ActorRef;
import akka.actor.typed.ActorSystem;
import io.bellwether.actors.client.ClientNode;
import io.bellwether.actors.client.Completion;
import io.bellwether.actors.port.Peer;
import io.bellwether.actors.server.ServerNode;
import io.bellwether.runtime.node.order.NodeOrder;
import io.bellwether.runtime.node.order.NodeOrder.ClientOrder;
import io.bellwether.runtime.node.settings.RoleSettings;
import io.bellwether.runtime.node.settings.RoleSettings.Unattended;
import java.util.function.Consumer;

/** Tells a node's guardian what a runner orders of it. */
final class ActorOrders implements Consumer<NodeOrder> {

    private final Unattended settings;
    private final ActorSystem<?> system;

    ActorOrders(Unattended settings, ActorSystem<?> system) {
        this.settings = settings;
        this.system = system;
    }

    /** @throws IllegalArgumentException if this is no order for this role */
    @Override
    public void accept(NodeOrder order) {
        if (order instanceof NodeOrder.Elect && settings instanceof RoleSettings.Server) {
            ActorRef<ServerNode.Command> server = system.unsafeUpcast();
            server.tell(new ServerNode.Elect("the script asked for one"));
        } else if (order instanceof ClientOrder asked && settings instanceof RoleSettings.ScriptedClient) {
            ActorRef<ClientNode.Command> client = system.unsafeUpcast();
            client.tell(command(asked, system.ignoreRef()));
        } else {
            throw new IllegalArgumentException("A " + settings.role() + " cannot do this: " + order);
        }
    }

    private static ClientNode.Command command(ClientOrder order, ActorRef<Completion> completed) {
        if (order instanceof NodeOrder.Login login) {
            return new ClientNode.Login(login.user(), completed);
        } else if (order instanceof NodeOrder.ListUsers) {
            return new ClientNode.ListUsers(completed);
        } else if (order instanceof NodeOrder.CreateChannel create) {
            return new ClientNode.CreateChannel(create.channel(), completed);
        } else if (order instanceof NodeOrder.ListChannels) {
            return new ClientNode.ListChannels(completed);
        } else if (order instanceof NodeOrder.Subscribe subscribe) {
            return new ClientNode.Subscribe(subscribe.topic(), completed);
        } else if (order instanceof NodeOrder.Publish publish) {
            return new ClientNode.Publish(publish.channel(), publish.message(), completed);
        } else if (order instanceof NodeOrder.ReadHistory read) {
            return new ClientNode.ReadHistory(read.topic(), read.channel(), "", completed);
        } else if (order instanceof NodeOrder.SendDirect send) {
            return new ClientNode.SendDirect(send.to(), send.message(), completed);
        } else if (order instanceof NodeOrder.SendRaw raw) {
            return new ClientNode.SendRaw(new Peer(raw.server().host(), raw.server()), raw.frame(), completed);
        }
        throw new IllegalStateException("no client does " + order);
    }
}
