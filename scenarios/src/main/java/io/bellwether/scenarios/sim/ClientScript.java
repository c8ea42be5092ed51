package io.bellwether.scenarios.sim;

import akka.actor.typed.ActorRef;
import io.bellwether.actors.client.ClientNode;
import io.bellwether.actors.client.Completion;
import io.bellwether.scenarios.drive.NodeDirectory;
import io.bellwether.scenarios.model.Action;
import io.bellwether.scenarios.model.ClientOperation;

/** Tells scripted clients what to do. A client that is down does nothing. */
final class ClientScript {

    private final NodeLives lives;

    ClientScript(NodeLives lives) {
        this.lives = lives;
    }

    void apply(ClientOperation operation) {
        lives.client(operation.client())
                .ifPresent(client -> client.node().tell(command(operation, client.completions())));
    }

    void apply(Action.Malformed malformed) {
        lives.client(malformed.client()).ifPresent(client -> malformed.frames().forEach(frame -> client.node()
                .tell(new ClientNode.SendRaw(
                        NodeDirectory.serverPeer(malformed.to()), frame.bytes(), client.completions()))));
    }

    private static ClientNode.Command command(ClientOperation operation, ActorRef<Completion> completed) {
        if (operation instanceof ClientOperation.Login login) {
            return new ClientNode.Login(login.client(), completed);
        } else if (operation instanceof ClientOperation.ListUsers) {
            return new ClientNode.ListUsers(completed);
        } else if (operation instanceof ClientOperation.CreateChannel create) {
            return new ClientNode.CreateChannel(create.name(), completed);
        } else if (operation instanceof ClientOperation.ListChannels) {
            return new ClientNode.ListChannels(completed);
        } else if (operation instanceof ClientOperation.Subscribe subscribe) {
            return new ClientNode.Subscribe(subscribe.topic(), completed);
        } else if (operation instanceof ClientOperation.Publish publish) {
            return new ClientNode.Publish(publish.channel(), publish.message(), completed);
        } else if (operation instanceof ClientOperation.ReadHistory read) {
            return new ClientNode.ReadHistory(read.topic(), read.channel(), "", completed);
        } else if (operation instanceof ClientOperation.SendDirect send) {
            return new ClientNode.SendDirect(send.to(), send.message(), completed);
        }
        throw new IllegalStateException("no client does " + operation);
    }
}
