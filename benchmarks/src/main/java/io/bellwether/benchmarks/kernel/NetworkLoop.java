package io.bellwether.benchmarks.kernel;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Sockets;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.Stamp;
import io.bellwether.protocol.clock.LamportClock;
import io.bellwether.protocol.codec.Codec;
import io.bellwether.protocol.codec.Decoded;
import io.bellwether.protocol.codec.WireCodec;
import io.bellwether.runtime.sim.kernel.Simulation;
import io.bellwether.runtime.sim.kernel.SimulationSettings;
import io.bellwether.runtime.sim.net.NetworkObserver;
import io.bellwether.runtime.sim.net.NetworkSettings;
import io.bellwether.runtime.sim.net.VirtualNetwork;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The workload over the virtual network: a ping is a heartbeat request, its pong the reply, on one REQ connection for
 * each pair of nodes and direction. Every frame is encoded and decoded by the codec that the nodes of a run share, merged into a Lamport
 * clock, delayed by its link, and hashed; steps are hashed, too.
 */
final class NetworkLoop implements PingPong {
    private static final int PORT = 5555;

    private final Simulation simulation =
            Simulation.with(SimulationSettings.withSeed(1).hashingSteps());
    private final VirtualNetwork network = new VirtualNetwork(
            simulation,
            NetworkSettings.DEFAULT.latency(Duration.ofNanos(LEAST_DELAY_NANOS), Duration.ofNanos(MOST_DELAY_NANOS)),
            NetworkObserver.NONE);
    private final Codec codec = new WireCodec();
    private final FrameHash hash = new FrameHash();
    private final int count;
    private long delivered;

    private sealed interface Message {}

    private record Tick() implements Message {}

    private record Requested(Sockets.Route from, byte[] frame, long frameId) implements Message {}

    private record Answered(byte[] frame, long frameId) implements Message {}

    NetworkLoop(int count) {
        this.count = count;
        for (int i = 0; i < count; i++) {
            String name = name(i);
            Sockets sockets = network.host(name).boot();
            simulation.process(name).spawn(node(i, sockets), "node");
        }
    }

    @Override
    public long run(int rounds) {
        simulation.runFor(Duration.ofNanos(rounds * ROUND_NANOS));
        return delivered;
    }

    /** Of every frame that arrived so far. */
    long traceHash() {
        return hash.value();
    }

    @Override
    public void close() {
        simulation.close();
    }

    private static String name(int index) {
        return "node-" + index;
    }

    private Behavior<Message> node(int index, Sockets sockets) {
        return Behaviors.setup(context -> Behaviors.withTimers(timers -> {
            timers.startTimerAtFixedRate(new Tick(), Duration.ofNanos(ROUND_NANOS));
            Node node = new Node(index, sockets, context.getSelf());
            return Behaviors.receive(Message.class)
                    .onMessage(Requested.class, node::onRequested)
                    .onMessage(Answered.class, node::onAnswered)
                    .onMessage(Tick.class, tick -> node.onTick())
                    .build();
        }));
    }

    private final class Node {
        private final LamportClock clock = LamportClock.starting();
        private final Request ping;
        private final Reply pong;
        private final Sockets.ReplySocket inbound;
        private final List<Sockets.RequestSocket> others = new ArrayList<>();
        private long lastCorrelation;

        Node(int index, Sockets sockets, ActorRef<Message> self) {
            ping = new Request.Heartbeat(name(index));
            pong = new Reply.Done(ping.service());
            inbound = sockets.bindReply(PORT, (from, frame, frameId) -> self.tell(new Requested(from, frame, frameId)));
            Sockets.RequestSocket.Listener onReply =
                    (correlation, frame, frameId) -> self.tell(new Answered(frame, frameId));
            for (int other = 0; other < count; other++) {
                if (other != index) {
                    others.add(sockets.connectRequest(new Address(name(other), PORT), onReply));
                }
            }
        }

        Behavior<Message> onTick() {
            for (Sockets.RequestSocket other : others) {
                other.send(++lastCorrelation, codec.encode(ping, stamp()));
            }
            return Behaviors.same();
        }

        Behavior<Message> onRequested(Requested requested) {
            if (!(codec.decodeRequest(requested.frame()) instanceof Decoded.Message<Request> request)) {
                throw new IllegalStateException("a ping could not be read");
            }
            received(requested.frame(), requested.frameId(), request.stamp());
            inbound.send(requested.from(), codec.encode(pong, stamp(), request.dialect()));
            return Behaviors.same();
        }

        Behavior<Message> onAnswered(Answered answered) {
            if (!(codec.decodeReply(answered.frame()) instanceof Decoded.Message<Reply> reply)) {
                throw new IllegalStateException("a pong could not be read");
            }
            received(answered.frame(), answered.frameId(), reply.stamp());
            return Behaviors.same();
        }

        private void received(byte[] frame, long frameId, Stamp stamp) {
            delivered++;
            clock.receive(stamp);
            hash.add(simulation.nowNanos(), frameId, frame);
        }

        private Stamp stamp() {
            return new Stamp(simulation.nowNanos() / 1_000, clock.tick());
        }
    }
}
