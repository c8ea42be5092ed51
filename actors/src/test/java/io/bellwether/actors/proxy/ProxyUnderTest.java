package io.bellwether.actors.proxy;

import akka.actor.testkit.typed.javadsl.ActorTestKit;
import akka.actor.testkit.typed.javadsl.ManualTime;
import akka.actor.testkit.typed.javadsl.TestProbe;
import akka.actor.typed.ActorRef;
import io.bellwether.actors.edge.RequestEdge;
import io.bellwether.actors.memory.InMemoryNetwork;
import io.bellwether.actors.memory.InMemoryNode;
import io.bellwether.actors.memory.ScriptedServer;
import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Peer;
import io.bellwether.actors.settings.ClusterSettings;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.Stamp;
import io.bellwether.protocol.codec.WireCodec;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A proxy before two servers and a reference, all played by the test, which is its client too. */
final class ProxyUnderTest {

    /** A server has a quarter of the default request timeout, 2 s. */
    static final Duration TRY_TIMEOUT = Duration.ofMillis(500);

    private static final Duration CLIENT_TIMEOUT = ClusterSettings.DEFAULT.requestTimeout();
    private static final Peer PROXY = new Peer("proxy", new Address("proxy", 5555));

    final InMemoryNetwork network = new InMemoryNetwork();
    final InMemoryNode node = InMemoryNode.of("proxy", network);
    final ScriptedServer server1 = new ScriptedServer(network, new Address("server-1", 5555));
    final ScriptedServer server2 = new ScriptedServer(network, new Address("server-2", 5555));
    final ScriptedServer reference = new ScriptedServer(network, new Address("reference", 5559));
    final ActorTestKit kit = ActorTestKit.create(ManualTime.config());
    final ManualTime time = ManualTime.get(kit.system());
    final TestProbe<RequestEdge.Outcome> client = kit.createTestProbe();
    private final ActorRef<RequestEdge.Command> asking;

    ProxyUnderTest() {
        kit.spawn(ProxyNode.create(
                node.ports(),
                WireCodec::new,
                ProxySettings.of(
                        5555,
                        List.of(new Peer("server-1", server1.address()), new Peer("server-2", server2.address())),
                        Optional.of(new Peer("reference", reference.address())),
                        ClusterSettings.DEFAULT)));
        asking = kit.spawn(
                RequestEdge.create(InMemoryNode.of("alice", network).life().wire()));
        asked(reference, 1);
        // The proxy binds last: what is sent before that is lost.
        client.awaitAssert(() -> {
            if (!network.answersAt(PROXY.address())) {
                throw new AssertionError("the proxy is not up");
            }
            return null;
        });
    }

    void ask(Request request) {
        asking.tell(new RequestEdge.Ask(PROXY.name(), PROXY.address(), request, CLIENT_TIMEOUT, 1, client.ref()));
    }

    /** What the proxy answered its client. */
    Reply answer() {
        RequestEdge.Outcome outcome = client.receiveMessage();
        if (outcome instanceof RequestEdge.Answered answered) {
            return answered.reply();
        }
        throw new AssertionError(outcome.toString());
    }

    /** Lets time pass for timers and for the proxy's clock. */
    void pass(Duration duration) {
        node.clock().advance(duration.toNanos() / 1_000);
        time.timePasses(duration);
    }

    /** Waits until the server has been asked that often, and returns the newest request. */
    Request asked(ScriptedServer server, int times) {
        client.awaitAssert(() -> {
            if (server.requests().size() != times) {
                throw new AssertionError("asked " + server.requests() + ", not " + times + " times");
            }
            return null;
        });
        return server.requests().get(times - 1);
    }

    void answers(ScriptedServer server, int times, Reply reply) {
        asked(server, times);
        server.answer(times - 1, reply, new Stamp(1, 1));
    }

    /** The server that is asked next; waits until one is that was not asked that often before. */
    ScriptedServer whoIsAsked(int before1, int before2) {
        return client.awaitAssert(() -> Stream.of(server1, server2)
                .filter(server -> server.requests().size() > (server == server1 ? before1 : before2))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody is asked")));
    }

    ScriptedServer other(ScriptedServer server) {
        return server == server1 ? server2 : server1;
    }
}
