package io.bellwether.runtime.sim.net;

/** One frame on one connection. Linked into the one queue that it is in at any time. */
final class Segment implements Transit {
    private static final byte[] EMPTY = {};

    final Freight freight;
    final String topic;
    final byte[] body;
    final long frameId;
    final long correlation;
    private final int bytes;

    Segment next;
    Wire wire;
    long arrivalNanos;
    boolean countedAsHeld;

    private Segment(Freight freight, String topic, byte[] body, long frameId, long correlation) {
        this.freight = freight;
        this.topic = topic;
        this.body = body;
        this.frameId = frameId;
        this.correlation = correlation;
        this.bytes = body.length + topic.length();
    }

    static Segment asked(Freight freight, byte[] body, long frameId, long correlation) {
        return new Segment(freight, "", body, frameId, correlation);
    }

    static Segment published(Freight freight, String topic, byte[] body, long frameId) {
        return new Segment(freight, topic, body, frameId, 0);
    }

    static Segment control(Freight freight, String prefix) {
        return new Segment(freight, prefix, EMPTY, 0, 0);
    }

    Segment withBody(byte[] changed) {
        return new Segment(freight, topic, changed, frameId, correlation);
    }

    int bytes() {
        return bytes;
    }

    @Override
    public String from() {
        return wire.link().from().name();
    }

    @Override
    public String to() {
        return wire.link().to().name();
    }

    @Override
    public Freight freight() {
        return freight;
    }

    @Override
    public String topic() {
        return topic;
    }

    @Override
    public byte[] body() {
        return body;
    }

    @Override
    public long frameId() {
        return frameId;
    }
}
