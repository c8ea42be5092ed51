package io.bellwether.actors.client;

import static io.bellwether.actors.client.ReaderUnderTest.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.event.NodeEvent.CaughtUp;
import io.bellwether.actors.event.NodeEvent.GapSuspected;
import io.bellwether.protocol.Publication;
import io.bellwether.protocol.Request;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a reader gets what no broker brought it. */
class CatchingUpTest {

    private final ReaderUnderTest bob = new ReaderUnderTest();

    @AfterEach
    void stop() {
        bob.stop();
    }

    @Test
    void whoSubscribesReadsWhatIsThere() {
        for (int number = 1; number <= 5; number++) {
            bob.server1.stores(number, message(number));
        }
        bob.follows("geral");
        bob.shows("1", "2", "3", "4", "5");
    }

    @Test
    void whatCameWhileTheConnectionWasGoneIsShownBeforeWhatComesThen() {
        bob.follows("geral");
        bob.bothBring(message(1));
        bob.shows("1");
        bob.server1.stores(1, message(1));
        bob.server1.stores(2, message(2));
        bob.server1.stores(3, message(3));

        bob.network.reconnectSubscribers(bob.broker1.forSubscribers());
        bob.bringsOn(bob.broker2, message(3));
        bob.inTime(() -> assertThat(bob.shown()).containsExactly("1", "2", "3"));
        bob.inTime(() -> assertThat(bob.bob.events().of(CaughtUp.class))
                .containsExactly(new CaughtUp("geral", List.of("alice-2"))));
    }

    @Test
    void aSkippedNumberIsLookedUpBeforeWhatComesAfterIsShown() {
        bob.follows("geral");
        bob.bothBring(message(1));
        bob.shows("1");
        bob.server1.stores(1, message(1));
        bob.server1.stores(2, message(2));

        bob.bothBring(message(3));
        bob.shows("1", "2", "3");
        assertThat(bob.bob.events().of(GapSuspected.class))
                .extracting(GapSuspected::reason)
                .contains("alice-3 came, and nothing after number 1 of it");
    }

    @Test
    void everyNowAndThenTheHistoryIsReadWithoutCause() {
        bob.follows("geral");
        bob.server1.stores(1, message(1));
        bob.server2.stores(1, message(1));
        bob.passes(Duration.ofSeconds(30));
        bob.shows("1");
    }

    @Test
    void aWriteThatArrivedLateInTheOrderIsFoundWithinTheWindow() {
        for (int place = 10; place <= 12; place++) {
            bob.server1.stores(place, message(place - 9));
            bob.server2.stores(place, message(place - 9));
        }
        bob.follows("geral");
        bob.shows("1", "2", "3");
        Publication late = message("geral", "late", "charlie-1");
        bob.server1.stores(5, late);
        bob.server2.stores(5, late);
        bob.passes(Duration.ofSeconds(30));
        bob.shows("1", "2", "3", "late");
    }

    @Test
    void whatTheServersHaveBetweenThemIsShownInOneOrder() {
        bob.server2.stores(1, message(1));
        bob.server1.stores(2, message(2));
        bob.follows("geral");
        bob.shows("1", "2");
    }

    @Test
    void whoWasSilentIsReadSoonAfterItAnswersAgain() {
        bob.network.silence(bob.server2.peer().address());
        bob.server1.stores(2, message(2));
        bob.follows("geral");
        bob.inTime(() -> assertThat(bob.shown()).containsExactly("2"));

        bob.server2.stores(1, message(1));
        bob.network.unsilence(bob.server2.peer().address());
        bob.inTime(() -> assertThat(bob.shown()).containsExactly("2", "1"));
    }

    @Test
    void ifAServerIsSilentTheNextOneIsAsked() {
        bob.network.silence(bob.server1.peer().address());
        bob.server2.stores(1, message(1));
        bob.reader.tell(new Reader.Subscribe("geral"));
        bob.inTime(() -> assertThat(bob.shown()).containsExactly("1"));
    }

    @Test
    void ifNoServerAnswersWhatWaitsIsShown() {
        bob.network.silence(bob.server1.peer().address());
        bob.network.silence(bob.server2.peer().address());
        bob.reader.tell(new Reader.Subscribe("geral"));
        bob.eventually(() -> assertThat(bob.network.subscriptions()).contains("geral"));
        bob.bothBring(message(1));
        bob.inTime(() -> assertThat(bob.shown()).containsExactly("1"));
    }

    @Test
    void ofTheOwnDirectMessagesOnlyThoseToTheReaderAreShown() {
        bob.server1.stores(1, direct("bob", "alice", "sent"));
        bob.server1.stores(2, direct("alice", "bob", "received"));
        bob.reader.tell(new Reader.SubscribeInbox("bob"));
        bob.inTime(() -> assertThat(bob.shown()).containsExactly("received"));
        assertThat(bob.server1.asked()).extracting(Request.History::user).containsOnly(Optional.of("bob"));
    }

    @Test
    void afterARestartItGoesOnWhereItWasAndShowsNothingTwice() {
        for (int number = 1; number <= 5; number++) {
            bob.server1.stores(number, message(number));
        }
        bob.follows("geral");
        bob.shows("1", "2", "3", "4", "5");
        bob.inTime(() -> assertThat(bob.bob.events().of(CaughtUp.class)).isNotEmpty());
        bob.server1.stores(6, message(6));
        bob.server2.stores(6, message(6));

        bob.crashAndRestart();
        bob.inTime(() -> assertThat(bob.shown()).containsExactly("6"));
    }

    private static Publication direct(String from, String to, String text) {
        return new Publication.DirectMessage(from, to, text, Optional.of(text + "-id"), Optional.empty());
    }
}
