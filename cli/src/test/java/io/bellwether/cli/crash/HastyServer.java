package io.bellwether.cli.crash;

import akka.actor.typed.ActorSystem;
import io.bellwether.actors.port.NodePorts;
import io.bellwether.actors.server.ServerNode;
import io.bellwether.protocol.codec.WireCodec;
import io.bellwether.runtime.node.SystemClock;
import io.bellwether.runtime.node.settings.Role;
import io.bellwether.runtime.node.settings.RoleSettings;
import io.bellwether.runtime.node.settings.Sources;
import io.bellwether.runtime.store.SqliteStore;
import io.bellwether.runtime.zeromq.JeroMqSockets;
import io.bellwether.runtime.zeromq.ZeroMqSettings;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** A server with a mistake: its store says that a write is safe before it is. Takes the flags of {@code bellwether server}. */
final class HastyServer {

    private HastyServer() {}

    public static void main(String[] arguments) throws Exception {
        RoleSettings.Server settings =
                (RoleSettings.Server) Role.SERVER.read(Sources.of(flags(arguments), Map.of(), Optional.empty()));
        SplittableRandom random = new SplittableRandom();
        NodePorts ports = new NodePorts(
                settings.node(),
                new JeroMqSockets(settings.node(), ZeroMqSettings.DEFAULT),
                new HastyStore(SqliteStore.open(settings.data())),
                new SystemClock(),
                event -> {},
                (purpose, bound) -> random.nextInt(bound));
        ActorSystem.create(
                ServerNode.create(
                        ports,
                        () -> new WireCodec(settings.server().limits(), settings.publications()),
                        settings.server()),
                "hasty");
    }

    /** {@code server --name server-1 …} */
    private static Map<String, String> flags(String[] arguments) {
        Map<String, String> flags = new TreeMap<>();
        for (int i = 1; i < arguments.length; i += 2) {
            flags.put(arguments[i].substring("--".length()), arguments[i + 1]);
        }
        return flags;
    }
}
