package io.bellwether.runtime.link;

import io.bellwether.runtime.link.message.Fate;
import io.bellwether.runtime.link.message.MessageRule;
import io.bellwether.runtime.link.message.WholeMessage;
import java.util.SplittableRandom;

/** An installed rule about messages on one link, with the random stream that is theirs. */
record MessageRuleAtWork(InstalledLinkFault fault, MessageRule rule, SplittableRandom random) {

    Fate judge(WholeMessage message) {
        Fate fate = rule.judge(message, random);
        if (fate != Fate.PASS) {
            fault.didSomething();
        }
        return fate;
    }
}
