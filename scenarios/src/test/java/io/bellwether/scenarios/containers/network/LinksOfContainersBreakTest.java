package io.bellwether.scenarios.containers.network;

import static io.bellwether.scenarios.containers.network.TwoHosts.CLIENT;
import static io.bellwether.scenarios.containers.network.TwoHosts.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.scenarios.drive.InstalledFault;
import io.bellwether.scenarios.drive.Link;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** With the kernel's own network between two processes. */
@ExtendWith(WhereNamespacesCanBeMade.class)
class LinksOfContainersBreakTest {

    private static final Link THERE = new Link(CLIENT, SERVER);
    private static final Link BACK = new Link(SERVER, CLIENT);

    private TwoHosts hosts;
    private ContainerNetwork network;

    @BeforeEach
    void connect() throws IOException {
        hosts = new TwoHosts();
        network = new ContainerNetwork(hosts.places(), Pace.FREE);
        assertThat(hosts.tell("connect")).startsWith("ok");
        assertThat(hosts.tell("ask 1000")).startsWith("ok");
    }

    @AfterEach
    void end() {
        hosts.close();
    }

    @Test
    void whatIsSaidDuringACutArrivesWhenItIsOver() throws IOException {
        InstalledFault cut = network.cut(List.of(THERE, BACK));
        assertThat(hosts.tell("ask 1000")).isEqualTo("silence");
        cut.end();
        assertThat(hosts.tell("hear 1000")).startsWith("ok");
        assertThat(cut.effects()).isPositive();
    }

    @Test
    void acrossACutNobodyConnectsAndIsToldSoAtOnce() throws IOException {
        InstalledFault cut = network.cut(List.of(THERE));
        assertThat(hosts.tell("connect")).startsWith("error");
        cut.end();
        assertThat(hosts.tell("connect")).startsWith("ok");
    }

    @Test
    void aCutOfTheWayBackLetsQuestionsThrough() throws IOException {
        InstalledFault cut = network.cut(List.of(BACK));
        assertThat(hosts.tell("ask 1000")).isEqualTo("silence");
        assertThat(cut.effects()).as("answers that were stopped").isPositive();
        cut.end();
        assertThat(hosts.tell("hear 1000")).startsWith("ok");
    }

    @Test
    void aNarrowerCutBegunBeforeTheWiderOneEndsLeavesNoGap() throws IOException {
        InstalledFault wide = network.cut(List.of(THERE, BACK));
        InstalledFault narrow = network.cut(List.of(THERE));
        wide.end();
        assertThat(hosts.tell("ask 1000")).isEqualTo("silence");
        narrow.end();
        assertThat(hosts.tell("hear 1000")).startsWith("ok");
    }

    @Test
    void lostPacketsAreSentAgain() throws IOException {
        InstalledFault loss = network.lose(0.4, List.of(THERE, BACK));
        int answered = 0;
        for (int question = 0; question < 20; question++) {
            answered += hosts.tell("ask 1").startsWith("ok") ? 1 : 0;
        }
        loss.end();
        assertThat(loss.effects()).as("packets that were lost").isPositive();
        assertThat(answered).isPositive();
    }

    @Test
    void aSlowLinkTakesItsTimeAndAHealedOneDoesNot() throws IOException {
        InstalledFault slow = network.pace(new Pace(OptionalLong.of(100_000), Optional.empty()), List.of(THERE));
        assertThat(micros(hosts.tell("ask 100000"))).isGreaterThan(500_000);
        assertThat(slow.effects()).as("packets that went out slowly").isGreaterThan(50);
        slow.end();
        assertThat(micros(hosts.tell("ask 100000"))).isLessThan(500_000);
    }

    @Test
    void theSlowestOfTwoFaultsCounts() throws IOException {
        InstalledFault slow = network.pace(new Pace(OptionalLong.of(100_000), Optional.empty()), List.of(THERE));
        InstalledFault faster = network.pace(new Pace(OptionalLong.of(900_000), Optional.empty()), List.of(THERE));
        assertThat(micros(hosts.tell("ask 100000"))).isGreaterThan(500_000);
        slow.end();
        faster.end();
        assertThat(slow.effects()).isPositive();
    }

    @Test
    void aResetDropsTheConnectionAtOnce() throws IOException {
        assertThat(network.reset(THERE)).isEqualTo(1);
        assertThat(hosts.tell("ask 1")).startsWith("error");
        assertThat(network.reset(BACK)).as("nobody connected that way").isZero();
    }

    private static long micros(String answer) {
        assertThat(answer).startsWith("ok ");
        return Long.parseLong(answer.substring("ok ".length()));
    }
}
