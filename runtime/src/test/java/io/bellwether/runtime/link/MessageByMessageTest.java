package io.bellwether.runtime.link;

import static io.bellwether.runtime.link.Testbed.THERE;
import static io.bellwether.runtime.link.Testbed.hear;
import static io.bellwether.runtime.link.Testbed.hearsTheEnd;
import static io.bellwether.runtime.link.Testbed.say;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.runtime.link.Testbed.Call;
import io.bellwether.runtime.link.message.MessageLoss;
import io.bellwether.runtime.link.message.Zmtp;
import io.bellwether.runtime.zeromq.Eventually;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When a link begins to look at single messages. */
class MessageByMessageTest {
    private static final byte[] OPENING = Zmtp.together(Zmtp.greeting(), Zmtp.ready("PUB"));
    private static final byte[] FIRST = Zmtp.message("topic", "first");
    private static final byte[] SECOND = Zmtp.message("topic", "second");
    private static final byte[] THIRD = Zmtp.message("topic", "third");

    private final Testbed bed;

    MessageByMessageTest() throws IOException {
        bed = new Testbed(FaultProxySettings.DEFAULT);
    }

    @AfterEach
    void close() throws IOException {
        bed.close();
    }

    @Test
    void aMessageThatIsUnderWayWhenARuleComesPassesWholeAndTheNextIsJudged() throws IOException {
        Call call = bed.call();
        say(call.client(), Zmtp.together(OPENING, Arrays.copyOf(FIRST, 9)));
        hear(call.server(), OPENING.length + 9);
        InstalledLinkFault loss = loseEverything();
        say(call.client(), Zmtp.together(Arrays.copyOfRange(FIRST, 9, FIRST.length), SECOND));
        Eventually.until("the second is lost", () -> loss.effects() == 1);
        loss.end();
        say(call.client(), THIRD);
        call.client().close();

        assertThat(call.server().getInputStream().readAllBytes())
                .isEqualTo(Zmtp.together(Arrays.copyOfRange(FIRST, 9, FIRST.length), THIRD));
    }

    @Test
    void whatIsNotZmtpPassesAsItIs() throws IOException {
        loseEverything();
        Call call = bed.call();
        say(call.client(), "GET / HTTP/1.1");
        call.client().close();

        assertThat(hear(call.server(), 14)).isEqualTo("GET / HTTP/1.1");
        hearsTheEnd(call.server());
    }

    @Test
    void halfAMessageBeforeTheEndPassesAsItIs() throws IOException {
        InstalledLinkFault loss = loseEverything();
        Call call = bed.call();
        say(call.client(), Zmtp.together(OPENING, FIRST, Arrays.copyOf(SECOND, 9)));
        call.client().close();

        assertThat(call.server().getInputStream().readAllBytes())
                .isEqualTo(Zmtp.together(OPENING, Arrays.copyOf(SECOND, 9)));
        assertThat(loss.effects()).isEqualTo(1);
    }

    private InstalledLinkFault loseEverything() {
        return bed.links.install("loss", new MessageLoss(1, message -> true), List.of(THERE));
    }
}
