package io.bellwether.runtime.sim.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The events that are due at one instant, taken out in an order drawn from a choice point. */
final class Ties {
    private final ChoicePoint order;
    private final List<Object> targets = new ArrayList<>();
    private final List<Object> payloads = new ArrayList<>();
    private Object target;
    private Object payload;

    Ties(ChoicePoint order) {
        this.order = order;
    }

    boolean isEmpty() {
        return targets.isEmpty();
    }

    void add(Object newTarget, Object newPayload) {
        targets.add(newTarget);
        payloads.add(newPayload);
    }

    /** Draws the next; there must be one. */
    void draw() {
        int chosen = targets.size() == 1 ? 0 : order.nextInt(targets.size());
        target = targets.remove(chosen);
        payload = payloads.remove(chosen);
    }

    Object target() {
        return target;
    }

    Object payload() {
        return payload;
    }

    void forEachTarget(Consumer<Object> visitor) {
        targets.forEach(visitor);
    }
}
