package io.bellwether.actors.memory;

import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Sockets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A network in memory without delay. A frame to an address where nobody listens, or that was silenced, is lost. Names of
 * nodes are their hosts' names.
 */
public final class InMemoryNetwork {

    private record Subscriber(Address broker, Set<String> prefixes, Sockets.PublishedListener listener) {}

    private record ReplyRoute(String peer, OpenRequestSocket asker, long correlation) implements Sockets.Route {}

    private final Map<Address, Sockets.ReplySocket.Listener> replying = new HashMap<>();
    private final Map<Address, Sockets.PublishedListener> publishersSide = new HashMap<>();
    private final List<Subscriber> subscribers = new ArrayList<>();
    private final Set<Address> silent = new HashSet<>();
    private final Set<Address> overloaded = new HashSet<>();
    private int openRequestSockets;
    private int connectedRequestSockets;
    private long lastFrameId;

    public Sockets socketsOf(String node) {
        return new NodeSockets(node);
    }

    /** Requests to this address are lost from now on. */
    public synchronized void silence(Address address) {
        silent.add(address);
    }

    public synchronized void unsilence(Address address) {
        silent.remove(address);
    }

    /** Requests to this address are one too many from now on. */
    public synchronized void overload(Address address) {
        overloaded.add(address);
    }

    /** Request sockets that are open now. */
    public synchronized int openRequestSockets() {
        return openRequestSockets;
    }

    /** Request sockets that were ever connected. */
    public synchronized int connectedRequestSockets() {
        return connectedRequestSockets;
    }

    /** Whether somebody answers requests there. */
    public synchronized boolean answersAt(Address address) {
        return replying.containsKey(address);
    }

    /** Whether a broker takes publications there. */
    public synchronized boolean isBound(Address forPublishers) {
        return publishersSide.containsKey(forPublishers);
    }

    /** Every subscriber of this broker loses its connection, and gets it back. */
    public synchronized void reconnectSubscribers(Address forSubscribers) {
        subscribers.stream()
                .filter(subscriber -> subscriber.broker().equals(forSubscribers))
                .forEach(subscriber -> subscriber.listener().connected());
    }

    /** The prefixes that anybody is subscribed to now. */
    public synchronized Set<String> subscriptions() {
        Set<String> all = new TreeSet<>();
        subscribers.forEach(subscriber -> all.addAll(subscriber.prefixes()));
        return all;
    }

    private final class OpenRequestSocket implements Sockets.RequestSocket {
        private final String node;
        private final Address peer;
        private final Listener listener;
        private boolean closed;

        OpenRequestSocket(String node, Address peer, Listener listener) {
            this.node = node;
            this.peer = peer;
            this.listener = listener;
            openRequestSockets++;
            connectedRequestSockets++;
        }

        @Override
        public long send(long correlation, byte[] frame) {
            synchronized (InMemoryNetwork.this) {
                long frameId = ++lastFrameId;
                Sockets.ReplySocket.Listener there = replying.get(peer);
                if (there != null && !silent.contains(peer) && !closed) {
                    ReplyRoute route = new ReplyRoute(node, this, correlation);
                    if (overloaded.contains(peer)) {
                        there.overloaded(route, frame, frameId);
                    } else {
                        there.requested(route, frame, frameId);
                    }
                }
                return frameId;
            }
        }

        @Override
        public void close() {
            synchronized (InMemoryNetwork.this) {
                if (closed) {
                    throw new IllegalStateException("closed twice");
                }
                closed = true;
                openRequestSockets--;
            }
        }
    }

    private final class NodeSockets implements Sockets {
        private final String node;

        NodeSockets(String node) {
            this.node = node;
        }

        @Override
        public ReplySocket bindReply(int port, ReplySocket.Listener listener) {
            Address address = new Address(node, port);
            synchronized (InMemoryNetwork.this) {
                replying.put(address, listener);
            }
            return new ReplySocket() {
                @Override
                public long send(Route to, byte[] frame) {
                    synchronized (InMemoryNetwork.this) {
                        long frameId = ++lastFrameId;
                        ReplyRoute route = (ReplyRoute) to;
                        if (!route.asker().closed) {
                            route.asker().listener.answered(route.correlation(), frame, frameId);
                        }
                        return frameId;
                    }
                }

                @Override
                public void close() {
                    synchronized (InMemoryNetwork.this) {
                        replying.remove(address, listener);
                    }
                }
            };
        }

        @Override
        public RequestSocket connectRequest(Address peer, RequestSocket.Listener listener) {
            synchronized (InMemoryNetwork.this) {
                return new OpenRequestSocket(node, peer, listener);
            }
        }

        @Override
        public PublishSocket connectPublish(Address broker) {
            return new PublishSocket() {
                @Override
                public long send(String topic, byte[] body) {
                    synchronized (InMemoryNetwork.this) {
                        long frameId = ++lastFrameId;
                        PublishedListener there = publishersSide.get(broker);
                        if (there != null) {
                            there.published(topic, body, frameId);
                        }
                        return frameId;
                    }
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public SubscribeSocket connectSubscribe(Address broker, PublishedListener listener) {
            Subscriber subscriber = new Subscriber(broker, new HashSet<>(), listener);
            synchronized (InMemoryNetwork.this) {
                subscribers.add(subscriber);
            }
            return new SubscribeSocket() {
                @Override
                public void subscribe(String prefix) {
                    synchronized (InMemoryNetwork.this) {
                        subscriber.prefixes().add(prefix);
                    }
                }

                @Override
                public void unsubscribe(String prefix) {
                    synchronized (InMemoryNetwork.this) {
                        subscriber.prefixes().remove(prefix);
                    }
                }

                @Override
                public void close() {
                    synchronized (InMemoryNetwork.this) {
                        subscribers.remove(subscriber);
                    }
                }
            };
        }

        @Override
        public BrokerSockets bindBroker(int publisherPort, int subscriberPort, PublishedListener listener) {
            Address subscribersSide = new Address(node, subscriberPort);
            synchronized (InMemoryNetwork.this) {
                publishersSide.put(new Address(node, publisherPort), listener);
            }
            return new BrokerSockets() {
                @Override
                public void forward(String topic, byte[] body, long frameId) {
                    synchronized (InMemoryNetwork.this) {
                        subscribers.stream()
                                .filter(subscriber -> subscriber.broker().equals(subscribersSide))
                                .filter(subscriber ->
                                        subscriber.prefixes().stream().anyMatch(topic::startsWith))
                                .forEach(subscriber -> subscriber.listener().published(topic, body, frameId));
                    }
                }

                @Override
                public void close() {
                    synchronized (InMemoryNetwork.this) {
                        publishersSide.remove(new Address(node, publisherPort), listener);
                    }
                }
            };
        }
    }
}
