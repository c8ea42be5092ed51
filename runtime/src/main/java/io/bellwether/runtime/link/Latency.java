package io.bellwether.runtime.link;

import java.time.Duration;
import java.util.SplittableRandom;

/** Everything takes this long, uniform between the two, instead of the link's own latency. Of several, the last holds. */
public record Latency(Duration least, Duration most) implements LinkRule {

    public Latency {
        DelayRange.check(least, most);
    }

    @Override
    public boolean delays(Passage passage, SplittableRandom random) {
        passage.takes(DelayRange.drawNanos(least, most, random));
        return true;
    }
}
