package io.bellwether.runtime.link;

import static io.bellwether.runtime.link.Testbed.THERE;
import static io.bellwether.runtime.link.Testbed.hear;
import static io.bellwether.runtime.link.Testbed.hearsNothing;
import static io.bellwether.runtime.link.Testbed.hearsTheEnd;
import static io.bellwether.runtime.link.Testbed.isReset;
import static io.bellwether.runtime.link.Testbed.say;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.runtime.link.Testbed.Call;
import io.bellwether.runtime.zeromq.Eventually;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of a connection whose ends come and go. */
class EndsTest {
    private static final Duration UNDERWAY = Duration.ofMillis(5);

    private final Testbed bed;

    EndsTest() throws IOException {
        bed = new Testbed(FaultProxySettings.DEFAULT
                .link(LinkProfile.latency(UNDERWAY, UNDERWAY))
                .connectionTimeout(Duration.ofMinutes(5)));
    }

    @AfterEach
    void close() throws IOException {
        bed.close();
    }

    @Test
    void whereNobodyListensAConnectionIsResetAtOnce() throws IOException {
        bed.serverGoes();

        isReset(bed.dial());
    }

    @Test
    void whatWasSaidBeforeTheEndIsHeardBeforeIt() throws IOException {
        Call call = bed.call();
        say(call.client(), "goodbye");
        call.client().close();

        assertThat(hear(call.server(), 7)).isEqualTo("goodbye");
        hearsTheEnd(call.server());
    }

    @Test
    void whatAnEndedProcessHadSaidBehindACutIsHeardAfterIt() throws IOException {
        Call call = bed.call();
        InstalledLinkFault cut = saysBehindACut(call, "kept");
        call.client().close();
        cut.end();

        assertThat(hear(call.server(), 4)).isEqualTo("kept");
        hearsTheEnd(call.server());
    }

    @Test
    void whatACrashedHostHadSaidBehindACutIsNeverHeard() throws IOException {
        Call call = bed.call();
        InstalledLinkFault cut = saysBehindACut(call, "lost");
        call.client().close();
        bed.links.crash("client");
        hearsNothing(call.server());
        cut.end();

        isReset(call.server());
    }

    @Test
    void theCrashOfAHostLeavesTheConnectionsOfOthersAlone() throws IOException {
        Call call = bed.call();
        bed.links.crash("somebody else");
        say(call.client(), "still here");

        assertThat(hear(call.server(), 10)).isEqualTo("still here");
    }

    private InstalledLinkFault saysBehindACut(Call call, String what) throws IOException {
        InstalledLinkFault cut = bed.cut(THERE);
        say(call.client(), what);
        Eventually.until("the cut held something", () -> cut.effects() > 0);
        return cut;
    }

    @Test
    void whoHasSaidAllMayStillListen() throws IOException {
        Call call = bed.call();
        say(call.client(), "question");
        call.client().shutdownOutput();
        assertThat(hear(call.server(), 8)).isEqualTo("question");
        hearsTheEnd(call.server());
        say(call.server(), "answer");

        assertThat(hear(call.client(), 6)).isEqualTo("answer");
        call.server().close();
        hearsTheEnd(call.client());
    }

    @Test
    void aServerThatIsKilledIsMissedAtTheOtherEnd() throws IOException {
        Call call = bed.call();
        kill(call.server());

        isReset(call.client());
    }

    @Test
    void aServerThatIsKilledBehindACutIsMissedWhenTheCutIsHealed() throws IOException {
        Call call = bed.call();
        say(call.client(), "x");
        hear(call.server(), 1);
        InstalledLinkFault cut = bed.cut(Testbed.BACK);
        kill(call.server());
        hearsNothing(call.client());
        say(call.client(), "anybody there?");
        hearsNothing(call.client());
        cut.end();

        isReset(call.client());
    }

    @Test
    void whoSpeaksToAClientThatIsGoneHearsOfItAsWithoutALink() throws IOException {
        Call call = bed.call();
        call.client().close();
        hearsTheEnd(call.server());

        Eventually.until("the server's words come back", () -> {
            try {
                say(call.server(), "hello?");
                return false;
            } catch (java.io.UncheckedIOException broken) {
                return true;
            }
        });
    }

    @Test
    void whoDoesNotReadIsNotSentMoreThanBuffersHold() throws IOException {
        Call call = bed.call();
        SocketChannel pressing = SocketChannel.open(new java.net.InetSocketAddress("127.0.0.1", bed.port));
        Socket paused = bed.taken();
        pressing.configureBlocking(false);
        ByteBuffer megabyte = ByteBuffer.allocate(1 << 20);
        long sent = 0;
        int refusals = 0;
        while (refusals < 20) {
            int written = pressing.write(megabyte.rewind());
            sent += written;
            refusals = written == 0 ? refusals + 1 : 0;
            if (written == 0) {
                hearsNothing(call.client());
            }
        }
        assertThat(sent).isLessThan(1L << 28);
        pressing.shutdownOutput();

        assertThat(paused.getInputStream().readAllBytes()).hasSize((int) sent);
        pressing.close();
    }

    @Test
    void aResetTearsDownEveryConnectionBetweenTwoNodesWhoeverMadeIt() throws IOException {
        Call one = bed.call();
        Call other = bed.call();

        assertThat(bed.links.reset("server", "client")).isEqualTo(2);
        isReset(one.client());
        isReset(one.server());
        isReset(other.client());
        isReset(other.server());
        assertThat(bed.links.reset("client", "server")).isZero();
        Call next = bed.call();
        say(next.client(), "x");
        assertThat(hear(next.server(), 1)).isEqualTo("x");
    }

    @Test
    void aResetReachesThroughACut() throws IOException {
        Call call = bed.call();
        bed.cut(THERE);
        bed.links.reset("client", "server");

        isReset(call.client());
        isReset(call.server());
    }

    @Test
    void whoClosesTheLinksResetsEverybodyAndMayStillEndFaults() throws IOException {
        Call call = bed.call();
        InstalledLinkFault cut = bed.cut(THERE);
        bed.links.close();
        cut.end();

        isReset(call.client());
        isReset(call.server());
        assertThat(bed.links.reset("client", "server")).isZero();
    }

    private static void kill(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }
}
