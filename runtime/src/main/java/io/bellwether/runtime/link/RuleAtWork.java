package io.bellwether.runtime.link;

import java.util.SplittableRandom;

/** An installed rule on one link, with the random stream that is theirs. */
record RuleAtWork(InstalledLinkFault fault, LinkRule rule, SplittableRandom random) {

    void delay(Passage passage) {
        if (rule.delays(passage, random)) {
            fault.didSomething();
        }
    }
}
