package io.bellwether.runtime.link;

import static io.bellwether.runtime.link.Testbed.BOTH_WAYS;
import static io.bellwether.runtime.link.Testbed.THERE;
import static io.bellwether.runtime.link.Testbed.hear;
import static io.bellwether.runtime.link.Testbed.hearsNothing;
import static io.bellwether.runtime.link.Testbed.say;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.runtime.link.Testbed.Call;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What a link promises, whatever rules it has. */
final class Promises {

    /** Something that happens to a connection. */
    sealed interface Step {
        record Say(boolean there, int bytes) implements Step {}

        record Begin(LinkRule rule, boolean there) implements Step {}

        record EndOldest() implements Step {}
    }

    private Promises() {}

    static void noBytePassesACut(Testbed bed) throws IOException {
        Call call = bed.call();
        InstalledLinkFault cut = bed.cut(THERE);
        say(call.client(), "xy");
        hearsNothing(call.server());
        cut.end();

        assertThat(hear(call.server(), 2)).isEqualTo("xy");
    }

    static void whatIsHeardIsWhatWasSaid(Testbed bed, List<Step> steps) throws IOException {
        Call call = bed.call();
        StringBuilder there = new StringBuilder();
        StringBuilder back = new StringBuilder();
        Deque<InstalledLinkFault> faults = new ArrayDeque<>();
        for (Step step : steps) {
            if (step instanceof Step.Say say) {
                say(say.there() ? call.client() : call.server(), more(say.there() ? there : back, say.bytes()));
            } else if (step instanceof Step.Begin begin) {
                faults.add(bed.install(begin.rule(), BOTH_WAYS.get(begin.there() ? 0 : 1)));
            } else if (!faults.isEmpty()) {
                faults.remove().end();
            }
        }
        faults.forEach(InstalledLinkFault::end);
        call.client().shutdownOutput();
        call.server().shutdownOutput();

        assertThat(everythingFrom(call.server())).isEqualTo(there.toString());
        assertThat(everythingFrom(call.client())).isEqualTo(back.toString());
    }

    /** Text that differs from place to place, so that nothing can be missing or swapped unseen. */
    private static String more(StringBuilder said, int bytes) {
        int before = said.length();
        while (said.length() < before + bytes) {
            said.append(said.length()).append(' ');
        }
        return said.substring(before);
    }

    private static String everythingFrom(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }
}
