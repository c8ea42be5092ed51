package io.bellwether.scenarios.check.clock;

import java.time.Duration;

/** How well clocks can be synchronised at all (Lundelius and Lynch 1984). */
public final class LundeliusLynch {

    private LundeliusLynch() {}

    /**
     * u(1 − 1/n): no algorithm whatsoever keeps n clocks closer than this where delays are uncertain by u.
     *
     * @param delayUncertainty u: the largest delay less the least
     * @param clocks n, at least 1
     */
    public static Duration leastSpread(Duration delayUncertainty, int clocks) {
        return delayUncertainty.minus(delayUncertainty.dividedBy(clocks));
    }
}
