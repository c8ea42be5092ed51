package io.bellwether.runtime.sim.net;

/** What a segment on a connection carries. */
public enum Freight {
    REQUEST(true),
    REPLY(true),
    /** A publication on its way to the broker. */
    PUBLICATION(true),
    /** A publication on its way from the broker to a subscriber. */
    DELIVERY(true),
    /** A prefix that a subscriber asks for; it travels like everything else, hence the slow joiner. */
    SUBSCRIPTION(false),
    UNSUBSCRIPTION(false),
    /** The answer to a connection attempt. */
    HANDSHAKE(false),
    /** TCP's FIN. */
    CLOSE(false);

    private final boolean message;

    Freight(boolean message) {
        this.message = message;
    }

    /** Whether it is a frame that some node sent, and not the transport's own talk. */
    public boolean isMessage() {
        return message;
    }
}
