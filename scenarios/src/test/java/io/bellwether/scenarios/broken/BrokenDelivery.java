package io.bellwether.scenarios.broken;

import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import io.bellwether.actors.client.CatchUpSettings;
import io.bellwether.actors.client.ClientSettings;
import io.bellwether.actors.edge.Incoming;
import io.bellwether.actors.edge.NodeWire;
import io.bellwether.actors.edge.ReplyEdge;
import io.bellwether.actors.port.Archive;
import io.bellwether.actors.replication.PageBounds;
import io.bellwether.actors.replication.Replica;
import io.bellwether.actors.replication.WritePage;
import io.bellwether.actors.server.ServerParts;
import io.bellwether.protocol.Position;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.StoredMessage;
import io.bellwether.scenarios.sim.NodeParts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What stands between a message and its readers, with a mistake. */
final class BrokenDelivery {

    private static final Duration NEVER = Duration.ofDays(365);

    private BrokenDelivery() {}

    /** It stores what is written to a channel, and publishes it nowhere. */
    static ServerParts thatDoesNotPublish() {
        return new ServerParts() {
            @Override
            public NodeWire wire(NodeWire standard) {
                return new NodeWire(
                        new SilentPublishers(standard.sockets()),
                        standard.lamport(),
                        standard.clock(),
                        standard.events(),
                        standard.codecs());
            }
        };
    }

    /** Whoever asks it for history gets an empty page. */
    static ServerParts withoutHistory() {
        return new ServerParts() {
            @Override
            public Replica replica(Archive archive, Archive.Summary recovered) {
                return new Replica(archive, recovered) {
                    @Override
                    public WritePage channelHistory(String channel, Optional<Position> after, PageBounds bounds) {
                        return new WritePage(List.of(), false);
                    }
                };
            }
        };
    }

    /** A client that never asks for history, whatever it may have missed. */
    static NodeParts readersThatNeverAsk() {
        return new NodeParts() {
            @Override
            public ClientSettings client(ClientSettings standard) {
                return new ClientSettings(
                        standard.servers(),
                        standard.brokers(),
                        standard.requestTimeout(),
                        standard.tries(),
                        new CatchUpSettings(NEVER, NEVER, 1, 1));
            }
        };
    }

    /** A client that knows one server only, and asks it alone what it missed. */
    static NodeParts readersThatAskOneServer() {
        return new NodeParts() {
            @Override
            public ClientSettings client(ClientSettings standard) {
                return new ClientSettings(
                        standard.servers().subList(0, 1),
                        standard.brokers(),
                        standard.requestTimeout(),
                        standard.tries(),
                        standard.catchUp());
            }
        };
    }

    /** Its pages of history go out newest message first. */
    static ServerParts thatSendsPagesBackwards() {
        return new ServerParts() {
            @Override
            public Behavior<ReplyEdge.Command> replyEdge(NodeWire wire, int port, Consumer<Incoming<Request>> route) {
                return Behaviors.setup(context -> {
                    var between = context.getSelf();
                    var edge = context.spawn(
                            ReplyEdge.create(
                                    wire,
                                    port,
                                    incoming -> route.accept(new Incoming<>(
                                            incoming.request(), incoming.peer(), incoming.ticket(), between))),
                            "edge");
                    return Behaviors.receive(ReplyEdge.Command.class)
                            .onMessage(ReplyEdge.Answer.class, answer -> {
                                edge.tell(new ReplyEdge.Answer(answer.ticket(), backwards(answer.reply())));
                                return Behaviors.same();
                            })
                            .build();
                });
            }
        };
    }

    private static Reply backwards(Reply reply) {
        if (!(reply instanceof Reply.HistoryPage page)) {
            return reply;
        }
        List<StoredMessage> messages = new ArrayList<>(page.messages());
        Collections.reverse(messages);
        return new Reply.HistoryPage(messages, page.next());
    }
}
