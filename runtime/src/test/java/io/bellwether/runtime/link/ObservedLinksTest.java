package io.bellwether.runtime.link;

import static io.bellwether.runtime.link.Testbed.BACK;
import static io.bellwether.runtime.link.Testbed.THERE;
import static io.bellwether.runtime.link.Testbed.isReset;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.runtime.zeromq.Eventually;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class ObservedLinksTest {
    private final List<String> seen = new CopyOnWriteArrayList<>();

    private final LinkObserver observer = new LinkObserver() {
        @Override
        public void linkCut(long atNanos, DirectedPair link) {
            seen.add("cut " + link);
        }

        @Override
        public void linkHealed(long atNanos, DirectedPair link) {
            seen.add("healed " + link);
        }

        @Override
        public void connectionMade(long atNanos, DirectedPair by) {
            seen.add("made " + by);
        }

        @Override
        public void connectionLost(long atNanos, DirectedPair by, String reason) {
            seen.add("lost " + by + ": " + reason);
        }
    };

    @Test
    void aLinkIsReportedCutWithItsFirstCutAndHealedWithItsLast() throws IOException {
        try (Testbed bed = new Testbed(FaultProxySettings.DEFAULT, observer)) {
            InstalledLinkFault first = bed.cut(THERE);
            InstalledLinkFault second = bed.cut(THERE, BACK);
            first.end();
            second.end();
            second.end();
        }

        assertThat(seen)
                .containsExactly(
                        "cut client->server", "cut server->client", "healed client->server", "healed server->client");
    }

    @Test
    void connectionsAreReportedByWhoMadeThemAndWithTheReasonForTheirEnd() throws IOException {
        try (Testbed bed = new Testbed(FaultProxySettings.DEFAULT, observer)) {
            bed.call();
            Eventually.until("it is made", () -> seen.size() == 1);
            bed.links.reset("client", "server");
            bed.call();
            Eventually.until("another is made", () -> seen.size() == 3);
            bed.serverGoes();
            isReset(bed.dial());
        }

        assertThat(seen)
                .containsExactly(
                        "made client->server",
                        "lost client->server: reset",
                        "made client->server",
                        "lost client->server: the links are closed");
    }
}
