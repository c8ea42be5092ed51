package io.bellwether.actors.client;

import io.bellwether.actors.node.Incarnation;

/** Ids for a client's own messages: no two are equal, also over a restart, since each life has its own stem. */
public final class MessageIds {

    private static final int RADIX = 36;

    private final String stem;
    private long last;

    public MessageIds(Incarnation life) {
        int salt = life.ports().randomness().nextInt("message-id", Integer.MAX_VALUE);
        this.stem = life.ports().node() + "-" + Long.toString(life.clock().epochMicros(), RADIX) + "-"
                + Integer.toString(salt, RADIX) + "-";
    }

    public String next() {
        return stem + ++last;
    }
}
