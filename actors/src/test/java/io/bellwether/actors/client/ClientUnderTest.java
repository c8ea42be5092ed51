package io.bellwether.actors.client;

import akka.actor.testkit.typed.javadsl.ActorTestKit;
import akka.actor.testkit.typed.javadsl.ManualTime;
import akka.actor.testkit.typed.javadsl.TestProbe;
import akka.actor.typed.ActorRef;
import io.bellwether.actors.broker.BrokerEndpoint;
import io.bellwether.actors.memory.InMemoryNetwork;
import io.bellwether.actors.memory.InMemoryNode;
import io.bellwether.actors.memory.ScriptedServer;
import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Peer;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.Stamp;
import io.bellwether.protocol.codec.WireCodec;
import java.time.Duration;
import java.util.List;

/** A client named {@code alice} that knows two servers, both played by the test. */
final class ClientUnderTest {

    static final Duration TIMEOUT = Duration.ofSeconds(2);

    final InMemoryNetwork network = new InMemoryNetwork();
    final InMemoryNode node = InMemoryNode.of("alice", network);
    final ScriptedServer server1 = new ScriptedServer(network, new Address("server-1", 5555));
    final ScriptedServer server2 = new ScriptedServer(network, new Address("server-2", 5555));
    final ActorTestKit kit = ActorTestKit.create(ManualTime.config());
    final ManualTime time = ManualTime.get(kit.system());
    final TestProbe<Completion> completed = kit.createTestProbe();
    final ActorRef<ClientNode.Command> client = kit.spawn(ClientNode.create(
            node.ports(),
            WireCodec::new,
            ClientSettings.of(
                    List.of(new Peer("server-1", server1.address()), new Peer("server-2", server2.address())),
                    List.of(new BrokerEndpoint("broker", new Address("broker", 5557), new Address("broker", 5558))),
                    TIMEOUT)));

    /** Waits until the server has been asked that often, and returns the newest request. */
    Request asked(ScriptedServer server, int times) {
        completed.awaitAssert(() -> {
            if (server.requests().size() != times) {
                throw new AssertionError("asked " + server.requests().size() + " times, not " + times);
            }
            return null;
        });
        return server.requests().get(times - 1);
    }

    void answers(ScriptedServer server, int times, Reply reply) {
        asked(server, times);
        server.answer(times - 1, reply, new Stamp(1, 1));
    }
}
