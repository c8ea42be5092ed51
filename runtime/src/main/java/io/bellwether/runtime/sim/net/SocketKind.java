package io.bellwether.runtime.sim.net;

/** ZeroMQ's socket types; each speaks only to its counterpart. */
enum SocketKind {
    REQ,
    ROUTER,
    PUB,
    XSUB,
    SUB,
    XPUB;

    boolean speaksTo(SocketKind bound) {
        return switch (this) {
            case REQ -> bound == ROUTER;
            case PUB -> bound == XSUB;
            case SUB -> bound == XPUB;
            case ROUTER, XSUB, XPUB -> false;
        };
    }
}
