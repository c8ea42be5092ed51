package io.bellwether.actors.port;

/**
 * The sockets of one node: the port behind the edges. Frames are bytes; a virtual network and ZeroMQ both satisfy it.
 * Listeners may be called on any thread and do nothing but tell an actor. Every frame id is unique in the world where
 * the world can know (the simulator), and 0 where it can not; observers use it to pair a send with its receipt.
 */
public interface Sockets {

    /** Binds a ROUTER that answers plain REQ peers. */
    ReplySocket bindReply(int port, ReplySocket.Listener listener);

    /** Connects a correlated, relaxed REQ: requests may be pipelined, late replies are told apart by correlation. */
    RequestSocket connectRequest(Address peer, RequestSocket.Listener listener);

    /** Connects a PUB to a broker's XSUB. */
    PublishSocket connectPublish(Address broker);

    /** Connects a SUB to a broker's XPUB. */
    SubscribeSocket connectSubscribe(Address broker, PublishedListener listener);

    /** Binds a broker's XSUB (for publishers) and XPUB (for subscribers). */
    BrokerSockets bindBroker(int publisherPort, int subscriberPort, PublishedListener listener);

    /** Who sent a request, so that the reply finds its way: the ROUTER's identity and envelope. */
    interface Route {
        /** The peer's name where the world knows it, else its address. For traces and logs only. */
        String peer();
    }

    /** Called for each publication that arrives. */
    interface PublishedListener {
        void published(String topic, byte[] body, long frameId);

        /**
         * At a subscriber: called each time its connection stands, the first time and after every loss. Its subscriptions
         * are only now on their way, so what was published since the last connection, and shortly after this call, may
         * never arrive.
         */
        default void connected() {}
    }

    /** Server side of REQ/REP. */
    interface ReplySocket {
        /** Called for each request that arrives. */
        interface Listener {
            void requested(Route from, byte[] frame, long frameId);

            /** Called instead for a request that came while too many others wait for their answers: it is to be refused. */
            default void overloaded(Route from, byte[] frame, long frameId) {
                requested(from, frame, frameId);
            }
        }

        /** Sends a reply; dropped if the peer is gone, as a ROUTER does. Returns the frame's id. */
        long send(Route to, byte[] frame);

        void close();
    }

    /** Client side of REQ/REP. */
    interface RequestSocket {
        /** Called for each reply that arrives. */
        interface Listener {
            void answered(long correlation, byte[] frame, long frameId);
        }

        /** Queues a request up to the high-water mark. Returns the frame's id. */
        long send(long correlation, byte[] frame);

        /** Closes and drops whatever is still queued (linger 0). */
        void close();
    }

    /** A publisher. */
    interface PublishSocket {
        /** Sends to whoever subscribes; dropped past the high-water mark. Returns the frame's id. */
        long send(String topic, byte[] body);

        void close();
    }

    /** A subscriber. */
    interface SubscribeSocket {
        /** Subscribes to every topic that starts with the prefix. */
        void subscribe(String prefix);

        void unsubscribe(String prefix);

        void close();
    }

    /** The two sides of a broker. */
    interface BrokerSockets {
        /** Sends to each subscriber with a matching prefix; dropped for those over their high-water mark. */
        void forward(String topic, byte[] body, long frameId);

        void close();
    }
}
