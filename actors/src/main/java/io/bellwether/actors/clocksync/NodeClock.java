package io.bellwether.actors.clocksync;

import io.bellwether.actors.port.HardwareClock;
import java.time.Duration;

/**
 * A node's physical clock: its hardware clock plus the corrections made so far. Nothing else of a node reads time.
 *
 * <p>A slew is worked off at rate 1 ± σ, so the clock runs faster or slower but never backwards; only a step may take
 * it back. If the hardware clock itself jumps, the corrected clock jumps with it. Safe for use by many threads.
 */
public final class NodeClock {
    private static final long PARTS = 1_000_000;

    private final HardwareClock hardware;
    private final long slewPartsPerMillion;

    private long lastHardware;
    private long anchorHardware;
    private long anchorCorrected;
    private long slew;

    /** @param slewPartsPerMillion σ, from 1 to 999,999 */
    public NodeClock(HardwareClock hardware, int slewPartsPerMillion) {
        if (slewPartsPerMillion < 1 || slewPartsPerMillion >= PARTS) {
            throw new IllegalArgumentException(
                    "a slew of " + slewPartsPerMillion + " parts per million is not within 1 to " + (PARTS - 1));
        }
        this.hardware = hardware;
        this.slewPartsPerMillion = slewPartsPerMillion;
        this.lastHardware = hardware.epochMicros();
        this.anchorHardware = lastHardware;
        this.anchorCorrected = lastHardware;
    }

    /** Microseconds since the epoch, corrected. */
    public synchronized long epochMicros() {
        long now = readHardware();
        return anchorCorrected + (now - anchorHardware) + workedOff(now);
    }

    /** What the current slew has still to add, in microseconds; negative while the clock is being slowed. */
    public synchronized long remainingSlewMicros() {
        return slew - workedOff(readHardware());
    }

    /**
     * What the clock would say if the current slew were done. Clocks are compared by this: it runs at the hardware's
     * rate, so a correction that is found now is still the right one when it is made, however far the slew has come.
     */
    public synchronized long targetMicros() {
        long now = readHardware();
        return anchorCorrected + (now - anchorHardware) + slew;
    }

    /**
     * Corrects gradually, in place of whatever an earlier slew has still to add.
     *
     * @param micros at most 100 days either way
     */
    public synchronized void slew(long micros) {
        anchor(readHardware());
        slew = micros;
    }

    /** Corrects at once, in place of whatever an earlier slew has still to add. */
    public synchronized void step(long micros) {
        anchor(readHardware());
        anchorCorrected += micros;
        slew = 0;
    }

    /** How long, by the hardware clock, a slew of that many microseconds takes. */
    public Duration slewDuration(long micros) {
        return Duration.ofNanos(Math.multiplyExact(slewMicros(micros), 1_000L));
    }

    private long readHardware() {
        long now = hardware.epochMicros();
        if (now < lastHardware) {
            // The hardware jumped back: the slew keeps what it has worked off, and goes on from here.
            long jump = now - lastHardware;
            anchor(lastHardware);
            anchorHardware = now;
            anchorCorrected += jump;
        }
        lastHardware = now;
        return now;
    }

    private void anchor(long now) {
        long worked = workedOff(now);
        anchorCorrected += now - anchorHardware + worked;
        anchorHardware = now;
        slew -= worked;
    }

    private long workedOff(long now) {
        long elapsed = now - anchorHardware;
        if (elapsed >= slewMicros(slew)) {
            return slew;
        }
        return Long.signum(slew) * (elapsed * slewPartsPerMillion / PARTS);
    }

    private long slewMicros(long micros) {
        return (Math.multiplyExact(Math.abs(micros), PARTS) + slewPartsPerMillion - 1) / slewPartsPerMillion;
    }
}
