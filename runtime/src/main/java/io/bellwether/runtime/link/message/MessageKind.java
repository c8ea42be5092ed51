package io.bellwether.runtime.link.message;

/** What a message is, as the type of the socket that sends it tells. */
public enum MessageKind {
    REQUEST,
    REPLY,
    /** On its way to the broker. */
    PUBLICATION,
    /** A publication on its way from the broker to a subscriber. */
    DELIVERY,
    OTHER;

    /** @param socketType as a READY command has it */
    static MessageKind sentBy(String socketType) {
        return switch (socketType) {
            case "REQ", "DEALER" -> REQUEST;
            case "REP", "ROUTER" -> REPLY;
            case "PUB" -> PUBLICATION;
            case "XPUB" -> DELIVERY;
            default -> OTHER;
        };
    }

    /** Whether the sender only says what it wants to hear: the transport's own talk. */
    static boolean onlySubscribes(String socketType) {
        return socketType.equals("SUB") || socketType.equals("XSUB");
    }
}
