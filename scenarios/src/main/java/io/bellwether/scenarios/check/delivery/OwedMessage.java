package io.bellwether.scenarios.check.delivery;

/** A message that a subscriber is to be shown. */
final class OwedMessage {

    private final SentMessage message;
    private final String client;
    private final long subscribedNanos;
    private boolean judgedLive;

    OwedMessage(SentMessage message, String client, long subscribedNanos) {
        this.message = message;
        this.client = client;
        this.subscribedNanos = subscribedNanos;
    }

    SentMessage message() {
        return message;
    }

    String client() {
        return client;
    }

    long subscribedNanos() {
        return subscribedNanos;
    }

    boolean isShown() {
        return message.shownNanos(client).isPresent();
    }

    boolean isShownBy(long nanos) {
        return message.shownNanos(client).orElse(Long.MAX_VALUE) <= nanos;
    }

    boolean isJudgedLive() {
        return judgedLive;
    }

    void judgedLive() {
        judgedLive = true;
    }
}
