package io.bellwether.runtime.link;

import static io.bellwether.runtime.link.Testbed.BACK;
import static io.bellwether.runtime.link.Testbed.THERE;
import static io.bellwether.runtime.link.Testbed.hear;
import static io.bellwether.runtime.link.Testbed.hearsNothing;
import static io.bellwether.runtime.link.Testbed.isReset;
import static io.bellwether.runtime.link.Testbed.say;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.runtime.link.Testbed.Call;
import io.bellwether.runtime.zeromq.Eventually;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CutTest {
    private static final FaultProxySettings PATIENT =
            FaultProxySettings.DEFAULT.connectionTimeout(Duration.ofMinutes(5));
    private static final FaultProxySettings IMPATIENT =
            FaultProxySettings.DEFAULT.connectionTimeout(Duration.ofMillis(50));

    @Test
    void nothingPassesACutAndWhatItHeldArrivesInOrderIfItIsHealedInTime() throws IOException {
        try (Testbed bed = new Testbed(PATIENT)) {
            Call call = bed.call();
            say(call.client(), "before ");
            assertThat(hear(call.server(), 7)).isEqualTo("before ");
            InstalledLinkFault cut = bed.cut(THERE);
            say(call.client(), "a");
            Eventually.until("the cut held something", () -> cut.effects() > 0);
            say(call.client(), "b");
            hearsNothing(call.server());
            cut.end();
            say(call.client(), "c");

            assertThat(hear(call.server(), 3)).isEqualTo("abc");
        }
    }

    @Test
    void aCutStopsWhatIsInFlight() throws IOException {
        try (Testbed bed = new Testbed(PATIENT)) {
            Call call = bed.call();
            InstalledLinkFault crawl = bed.install(new Bandwidth(1), THERE);
            say(call.client(), "x".repeat(60));
            Eventually.until("it is on its way for a minute", () -> crawl.effects() > 0);
            InstalledLinkFault cut = bed.cut(THERE);
            crawl.end();
            hearsNothing(call.server());
            assertThat(cut.effects()).isEqualTo(1);
            cut.end();

            assertThat(hear(call.server(), 60)).isEqualTo("x".repeat(60));
        }
    }

    @Test
    void aCutIsOneWay() throws IOException {
        try (Testbed bed = new Testbed(PATIENT)) {
            Call call = bed.call();
            bed.cut(BACK);
            say(call.client(), "x");
            assertThat(hear(call.server(), 1)).isEqualTo("x");
            say(call.server(), "y");

            hearsNothing(call.client());
        }
    }

    @Test
    void aConnectionThatIsCutForTooLongIsDroppedAtBothEndsAndLosesWhatWasInFlight() throws IOException {
        try (Testbed bed = new Testbed(IMPATIENT)) {
            Call call = bed.call();
            InstalledLinkFault cut = bed.cut(THERE);
            say(call.client(), "lost");
            isReset(call.client());
            isReset(call.server());
            cut.end();
            Call next = bed.call();
            say(next.client(), "next");

            assertThat(hear(next.server(), 4)).isEqualTo("next");
        }
    }

    @Test
    void aCutThatIsHealedAndCutAgainStartsTheTimeoutAnew() throws IOException {
        try (Testbed bed = new Testbed(FaultProxySettings.DEFAULT.connectionTimeout(Duration.ofMillis(400)))) {
            Call call = bed.call();
            for (int round = 0; round < 10; round++) {
                InstalledLinkFault cut = bed.cut(THERE);
                hearsNothing(call.server());
                cut.end();
            }
            say(call.client(), "x");

            assertThat(hear(call.server(), 1)).isEqualTo("x");
        }
    }

    @Test
    void aCutThatIsNotTheOnlyOneDoesNotHealTheLink() throws IOException {
        try (Testbed bed = new Testbed(PATIENT)) {
            Call call = bed.call();
            InstalledLinkFault one = bed.cut(THERE);
            InstalledLinkFault other = bed.cut(THERE);
            one.end();
            say(call.client(), "x");
            hearsNothing(call.server());
            other.end();

            assertThat(hear(call.server(), 1)).isEqualTo("x");
        }
    }

    @Test
    void aConnectionMadeDuringACutIsHeldAndReachesTheTargetWhenTheLinkIsWhole() throws IOException {
        try (Testbed bed = new Testbed(PATIENT)) {
            InstalledLinkFault cut = bed.cut(BACK);
            Socket client = bed.dial();
            say(client, "early");
            Eventually.until("the connection is held", () -> cut.effects() > 0);
            cut.end();

            assertThat(hear(bed.taken(), 5)).isEqualTo("early");
        }
    }

    @Test
    void aConnectionMadeDuringACutIsGivenUpLikeAnyOther() throws IOException {
        try (Testbed bed = new Testbed(IMPATIENT)) {
            bed.cut(THERE);
            Socket client = bed.dial();

            isReset(client);
        }
    }

    @Test
    void aFaultMayEndOnSomeOfItsLinksOnly() throws IOException {
        try (Testbed bed = new Testbed(PATIENT)) {
            Call call = bed.call();
            InstalledLinkFault cut = bed.cut(THERE, BACK);
            cut.end(List.of(BACK));
            say(call.server(), "y");
            assertThat(hear(call.client(), 1)).isEqualTo("y");
            say(call.client(), "x");
            hearsNothing(call.server());
            cut.end();

            assertThat(hear(call.server(), 1)).isEqualTo("x");
        }
    }
}
