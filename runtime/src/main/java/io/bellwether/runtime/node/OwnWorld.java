package io.bellwether.runtime.node;

import com.typesafe.config.Config;
import io.bellwether.actors.port.HardwareClock;
import io.bellwether.runtime.node.order.NodeOrder;
import io.bellwether.runtime.node.runner.Witness;
import io.bellwether.runtime.store.Disk;
import io.bellwether.runtime.zeromq.JeroMqSockets;
import io.bellwether.runtime.zeromq.ZeroMqSettings;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** This machine as it is. Nobody gives orders. */
public record OwnWorld(HardwareClock clock) implements NodeWorld {

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public JeroMqSockets sockets(String node) {
        return new JeroMqSockets(node, ZeroMqSettings.DEFAULT);
    }

    @Override
    public Disk disk() {
        return Disk.SOUND;
    }

    @Override
    public Config actors() {
        return ActorConfig.load();
    }

    @Override
    public Witness witness() {
        return Witness.NONE;
    }

    @Override
    public void obey(Executor thread, Consumer<NodeOrder> actors, Consumer<String> problems) {}

    @Override
    public void close() {}
}
