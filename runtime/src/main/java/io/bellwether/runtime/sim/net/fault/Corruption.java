package io.bellwether.runtime.sim.net.fault;

import io.bellwether.runtime.sim.kernel.ChoicePoint;
import io.bellwether.runtime.sim.net.Transit;
import io.bellwether.runtime.sim.net.Verdict;
import java.util.function.Predicate;

/** One byte of a message is changed. Harsher than TCP, whose checksum catches nearly all of these. */
public record Corruption(Direction direction, double probability, Predicate<Transit> which) implements DirectedRule {

    @Override
    public Verdict judge(Transit transit, ChoicePoint choice) {
        if (!transit.freight().isMessage()
                || transit.body().length == 0
                || !which.test(transit)
                || !choice.chance(probability)) {
            return Verdict.PASS;
        }
        byte[] body = transit.body().clone();
        int place = (int) choice.between(0, body.length - 1);
        body[place] ^= (byte) choice.between(1, 255);
        return new Verdict.Corrupt(body);
    }
}
