package io.bellwether.runtime.link;

import static io.bellwether.runtime.link.Testbed.BACK;
import static io.bellwether.runtime.link.Testbed.THERE;
import static io.bellwether.runtime.link.Testbed.hear;
import static io.bellwether.runtime.link.Testbed.hearsNothing;
import static io.bellwether.runtime.link.Testbed.say;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.runtime.link.Testbed.Call;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What a link promises, whatever rules it has. */
final class Promises {

    /** Something that happens to a connection. */
    sealed interface Step {
        record Say(boolean there, int bytes) implements Step {}

        record Begin(Fault fault, boolean there) implements Step {}

        record EndOldest() implements Step {}
    }

    /** Something that is wrong with some links. */
    interface Fault {
        InstalledLinkFault begin(FaultProxy links, List<DirectedPair> pairs);
    }

    /** How texts are put. */
    interface Language {
        byte[] opening();

        byte[] sentence(String text);
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

    static void whatIsHeardIsWhatWasSaid(Testbed bed, Language language, List<Step> steps) throws IOException {
        Call call = bed.call();
        Speech there = new Speech(call.client(), language);
        Speech back = new Speech(call.server(), language);
        Deque<InstalledLinkFault> faults = new ArrayDeque<>();
        for (Step step : steps) {
            if (step instanceof Step.Say say) {
                (say.there() ? there : back).goOn(say.bytes());
            } else if (step instanceof Step.Begin begin) {
                faults.add(begin.fault().begin(bed.links, List.of(begin.there() ? THERE : BACK)));
            } else if (!faults.isEmpty()) {
                faults.remove().end();
            }
        }
        faults.forEach(InstalledLinkFault::end);
        call.client().shutdownOutput();
        call.server().shutdownOutput();

        assertThat(call.server().getInputStream().readAllBytes()).isEqualTo(there.said.toByteArray());
        assertThat(call.client().getInputStream().readAllBytes()).isEqualTo(back.said.toByteArray());
    }

    /** What one end has said, which differs from place to place, so that nothing can be missing or swapped unseen. */
    private static final class Speech {
        private final Socket speaker;
        private final Language language;
        private final ByteArrayOutputStream said = new ByteArrayOutputStream();

        Speech(Socket speaker, Language language) {
            this.speaker = speaker;
            this.language = language;
            say(language.opening());
        }

        void goOn(int bytes) {
            StringBuilder text = new StringBuilder();
            while (text.length() < bytes) {
                text.append(said.size() + text.length()).append(' ');
            }
            say(language.sentence(text.toString()));
        }

        private void say(byte[] bytes) {
            said.writeBytes(bytes);
            Testbed.say(speaker, bytes);
        }
    }
}
