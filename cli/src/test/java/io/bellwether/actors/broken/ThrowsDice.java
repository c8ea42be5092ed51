package io.bellwether.actors.broken;

import java.util.Random;

/** Written to break a rule. */
public final class ThrowsDice {
    public int dice() {
        return new Random().nextInt(6) + 1;
    }
}
