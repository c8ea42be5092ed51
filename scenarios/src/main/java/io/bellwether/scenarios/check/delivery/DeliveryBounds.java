package io.bellwether.scenarios.check.delivery;

import io.bellwether.actors.client.CatchUpSettings;
import io.bellwether.scenarios.check.CheckContext;
import java.time.Duration;

/**
 * How long delivery may take.
 *
 * @param liveNanos Δ: from the acknowledgement until a connected subscriber is shown the message. A reader may keep it back
 *     while it asks for an older one, and each server may fail it once
 * @param catchUpNanos from the last disturbance until a subscriber has been shown what it missed: the readings that nothing
 *     gives cause for are that far apart
 * @param joinNanos how long a connection must have stood before publications can be relied on: the subscription travels
 */
record DeliveryBounds(long liveNanos, long catchUpNanos, long joinNanos) {

    private static final Duration JOIN = Duration.ofSeconds(5);

    static DeliveryBounds of(CheckContext context) {
        Duration live = context.settings()
                .requestTimeout()
                .multipliedBy(context.servers().size())
                .plus(context.largestLatency().multipliedBy(4))
                .plus(context.jitter());
        Duration catchUp = CatchUpSettings.DEFAULT
                .interval()
                .plus(CatchUpSettings.DEFAULT.settle())
                .plus(JOIN)
                .plus(live.multipliedBy(2));
        return new DeliveryBounds(live.toNanos(), catchUp.toNanos(), JOIN.toNanos());
    }
}
