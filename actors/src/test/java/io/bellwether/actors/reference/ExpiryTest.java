package io.bellwether.actors.reference;

import static io.bellwether.actors.reference.ReferenceUnderTest.EXPIRY;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.event.NodeEvent.HeartbeatRecorded;
import io.bellwether.actors.event.NodeEvent.ServerExpired;
import io.bellwether.actors.event.NodeEvent.ServerListed;
import io.bellwether.protocol.Reply;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who is on the list: a server with heartbeats always, a server without one for the expiry time never. */
class ExpiryTest {

    private static final Duration A_MOMENT = Duration.ofMillis(1);

    private final ReferenceUnderTest reference = ReferenceUnderTest.started();

    @Test
    void aServerIsListedAsSoonAsItHasItsRank() {
        reference.rankOf("server-1");
        assertThat(reference.listed()).containsExactly("server-1");
        assertThat(reference.node.events().of(ServerListed.class)).containsExactly(new ServerListed("server-1"));
    }

    @Test
    void theListIsByAscendingRank() {
        reference.rankOf("zebra");
        reference.rankOf("ant");
        reference.heartbeat("zebra");
        assertThat(reference.listed()).containsExactly("zebra", "ant");
    }

    @Test
    void aServerWithoutAHeartbeatForTheExpiryTimeIsOffTheListAndNotBefore() {
        reference.rankOf("server-1");
        reference.waits(EXPIRY.minus(A_MOMENT));
        assertThat(reference.listed()).containsExactly("server-1");
        reference.waits(A_MOMENT);
        assertThat(reference.listed()).isEmpty();
        assertThat(reference.node.events().of(ServerExpired.class)).containsExactly(new ServerExpired("server-1"));
    }

    @Test
    void aServerWithHeartbeatsStaysOnTheList() {
        reference.rankOf("server-1");
        for (int beats = 0; beats < 10; beats++) {
            reference.waits(EXPIRY.minus(A_MOMENT));
            assertThat(reference.heartbeat("server-1")).isEqualTo(new Reply.Done("heartbeat"));
        }
        assertThat(reference.listed()).containsExactly("server-1");
        assertThat(reference.node.events().of(ServerListed.class)).hasSize(1);
        assertThat(reference.node.events().of(HeartbeatRecorded.class)).hasSize(10);
    }

    @Test
    void aHeartbeatPutsAnExpiredServerBackOnTheList() {
        reference.rankOf("server-1");
        reference.waits(EXPIRY);
        reference.heartbeat("server-1");
        assertThat(reference.listed()).containsExactly("server-1");
    }

    @Test
    void afterARestartHeartbeatsRefillTheListWithRanksAndAddresses() {
        reference.rankOf("server-1");
        reference.rankOf("server-2");
        var before = reference.list();
        ReferenceUnderTest again = reference.restarted();
        assertThat(again.listed()).isEmpty();
        again.heartbeat("server-2");
        again.heartbeat("server-1");
        assertThat(again.list()).isEqualTo(before);
    }

    @Test
    void aHeartbeatFromAServerWithoutARankGivesItOne() {
        reference.rankOf("server-1");
        reference.heartbeat("server-9");
        assertThat(reference.listed()).containsExactly("server-1", "server-9");
        assertThat(reference.rankOf("server-9")).isEqualTo(2);
    }
}
