package io.bellwether.runtime.link;

import io.bellwether.runtime.link.message.Fate;
import io.bellwether.runtime.link.message.WholeMessage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** One direction between two nodes: its rules, and the streams that run in it. */
final class Link {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final int PIECES_PER_SECOND = 100;
    private static final int SMALLEST_PIECE_BYTES = 64;

    private final DirectedPair pair;
    private final LinkClock clock;
    private final LinkObserver observer;
    private final SplittableRandom latency;
    private final Passage passage = new Passage();
    private final List<RuleAtWork> rules = new ArrayList<>();
    private final List<MessageRuleAtWork> messageRules = new ArrayList<>();
    private final Set<Stream> streams = new LinkedHashSet<>();
    private LinkProfile profile;
    private long bytesPerSecond;
    private long freeAtNanos;

    Link(DirectedPair pair, LinkProfile profile, LinkClock clock, LinkObserver observer, SplittableRandom latency) {
        this.pair = pair;
        this.clock = clock;
        this.observer = observer;
        this.latency = latency;
        set(profile);
    }

    DirectedPair pair() {
        return pair;
    }

    void set(LinkProfile chosen) {
        profile = chosen;
        changePace();
        reviewStreams();
    }

    Set<Stream> streams() {
        return streams;
    }

    void add(RuleAtWork rule) {
        boolean wasSevered = isSevered();
        rules.add(rule);
        changePace();
        if (isSevered() && !wasSevered) {
            observer.linkCut(System.nanoTime(), pair);
        }
        reviewStreams();
    }

    void remove(RuleAtWork rule) {
        boolean wasSevered = isSevered();
        rules.remove(rule);
        changePace();
        if (wasSevered && !isSevered()) {
            observer.linkHealed(System.nanoTime(), pair);
        }
        reviewStreams();
    }

    void add(MessageRuleAtWork rule) {
        messageRules.add(rule);
    }

    void remove(MessageRuleAtWork rule) {
        messageRules.remove(rule);
    }

    /** Whether some rule wants to see single messages. */
    boolean judgesMessages() {
        return !messageRules.isEmpty();
    }

    /** What becomes of a message: the first rule that does not let it pass decides. */
    Fate judge(WholeMessage message) {
        for (MessageRuleAtWork each : messageRules) {
            Fate fate = each.judge(message);
            if (fate instanceof Fate.Drop) {
                observer.messageDropped(System.nanoTime(), pair, message);
            }
            if (fate != Fate.PASS) {
                return fate;
            }
        }
        return Fate.PASS;
    }

    boolean isSevered() {
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).rule().severs()) {
                return true;
            }
        }
        return false;
    }

    /** A cut of this link has held something back. */
    void heldSomething() {
        for (RuleAtWork each : rules) {
            if (each.rule().severs()) {
                each.fault().didSomething();
                return;
            }
        }
    }

    /** How much to read at once, so that a slow link carries its bytes bit by bit. */
    int largestPieceBytes() {
        long share = bytesPerSecond / PIECES_PER_SECOND;
        return (int) Math.max(SMALLEST_PIECE_BYTES, Math.min(share, ByteRing.CAPACITY));
    }

    /** How long a piece takes once it has departed. */
    long latencyNanos(int bytes) {
        long usual = DelayRange.drawNanos(profile.least(), profile.most(), latency);
        if (rules.isEmpty()) {
            return usual;
        }
        passage.begin(bytes, usual);
        for (int i = 0; i < rules.size(); i++) {
            rules.get(i).delay(passage);
        }
        return passage.nanos();
    }

    /** When the last byte of a piece that leaves now has left. All connections of a link share its bandwidth. */
    long departureNanos(int bytes, long nowNanos) {
        if (bytesPerSecond == LinkRule.UNLIMITED) {
            return nowNanos;
        }
        freeAtNanos = Math.max(nowNanos, freeAtNanos) + (long) (bytes * NANOS_PER_SECOND / bytesPerSecond);
        return freeAtNanos;
    }

    private void reviewStreams() {
        List.copyOf(streams).forEach(Stream::linkChanged);
    }

    private void changePace() {
        long before = bytesPerSecond;
        bytesPerSecond = profile.bytesPerSecond();
        for (RuleAtWork each : rules) {
            bytesPerSecond = Math.min(bytesPerSecond, each.rule().mostBytesPerSecond());
        }
        if (bytesPerSecond > before) {
            freeAtNanos = clock.nanos();
            streams.forEach(Stream::departAgain);
        }
    }
}
