package io.bellwether.scenarios.real;

import io.bellwether.runtime.node.order.NodeOrder;
import io.bellwether.scenarios.drive.NodeDirectory;
import io.bellwether.scenarios.model.Action;
import io.bellwether.scenarios.model.ClientOperation;
import java.util.List;

/** What a script lets its clients do, as orders to their nodes. */
final class ClientOrders {

    private ClientOrders() {}

    static NodeOrder of(ClientOperation operation) {
        if (operation instanceof ClientOperation.Login login) {
            return new NodeOrder.Login(login.client());
        } else if (operation instanceof ClientOperation.ListUsers) {
            return new NodeOrder.ListUsers();
        } else if (operation instanceof ClientOperation.CreateChannel create) {
            return new NodeOrder.CreateChannel(create.name());
        } else if (operation instanceof ClientOperation.ListChannels) {
            return new NodeOrder.ListChannels();
        } else if (operation instanceof ClientOperation.Subscribe subscribe) {
            return new NodeOrder.Subscribe(subscribe.topic());
        } else if (operation instanceof ClientOperation.Publish publish) {
            return new NodeOrder.Publish(publish.channel(), publish.message());
        } else if (operation instanceof ClientOperation.ReadHistory read) {
            return new NodeOrder.ReadHistory(read.topic(), read.channel());
        } else if (operation instanceof ClientOperation.SendDirect send) {
            return new NodeOrder.SendDirect(send.to(), send.message());
        }
        throw new IllegalStateException("no client does " + operation);
    }

    /** One order for each frame. */
    static List<NodeOrder> of(Action.Malformed malformed) {
        return malformed.frames().stream()
                .<NodeOrder>map(frame -> new NodeOrder.SendRaw(
                        NodeDirectory.serverPeer(malformed.to()).address(), frame.bytes()))
                .toList();
    }
}
