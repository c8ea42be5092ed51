package io.bellwether.scenarios.conform;

/** The parts of the protocol that rules are about. */
public enum Part {
    REQUEST_REPLY("request-reply", "request and reply"),
    PUBLISH_SUBSCRIBE("publish-subscribe", "publish and subscribe"),
    MESSAGEPACK("messagepack", "MessagePack, JSON, and frames that are neither"),
    CLOCKS("clocks", "clocks"),
    REPLICATION("replication", "replication");

    private final String word;
    private final String title;

    Part(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /** As it is written on the command line. */
    public String word() {
        return word;
    }

    public String title() {
        return title;
    }
}
