package io.bellwether.actors.client;

import static io.bellwether.actors.client.ReaderUnderTest.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.event.NodeEvent.MessageShown;
import io.bellwether.actors.event.NodeEvent.PrefixMatchDropped;
import io.bellwether.actors.event.NodeEvent.Subscribed;
import io.bellwether.protocol.Publication;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person gets to read, with two brokers that both carry everything. */
class ReaderTest {

    private final ReaderUnderTest bob = new ReaderUnderTest();

    @BeforeEach
    void subscribe() {
        bob.follows("geral");
    }

    @AfterEach
    void stop() {
        bob.stop();
    }

    @Test
    void aMessageThatTwoBrokersCarryIsShownOnce() {
        bob.bothBring(message(1));
        bob.bothBring(message(2));
        bob.shows("1", "2");
        bob.bothBring(message(3));
        bob.shows("1", "2", "3");
    }

    @Test
    void oneBrokerIsEnough() {
        bob.bringsOn(bob.broker2, message(1));
        bob.shows("1");
    }

    @Test
    void withoutAnIdTheSameWordsInTheSameSecondAreOneMessage() {
        Publication.ChannelMessage anonymous =
                new Publication.ChannelMessage("alice", "geral", "olá", Optional.empty(), Optional.empty());
        bob.bothBring(anonymous);
        bob.bothBring(new Publication.ChannelMessage("bob", "geral", "olá", Optional.empty(), Optional.empty()));
        bob.shows("olá", "olá");
        assertThat(bob.bob.events().of(MessageShown.class))
                .extracting(MessageShown::from)
                .containsExactly("alice", "bob");
    }

    @Test
    void whatOnlyThePrefixMatchedIsNotShown() {
        bob.bothBring(message("geral2", "olá", "a-1"));
        bob.eventually(
                () -> assertThat(bob.bob.events().of(PrefixMatchDropped.class)).hasSize(2));
        assertThat(bob.shown()).isEmpty();
    }

    @Test
    void aSecondSubscriptionToTheSameTopicIsNone() {
        bob.reader.tell(new Reader.Subscribe("geral"));
        bob.reader.tell(new Reader.Subscribe("tech"));
        bob.eventually(() -> assertThat(bob.bob.events().of(Subscribed.class))
                .containsExactly(new Subscribed("geral"), new Subscribed("tech")));
    }

    @Test
    void whatIsReadIsToldToWhoeverReads() {
        bob.bothBring(message(1));
        bob.shows("1");
        assertThat(bob.news.receiveSeveralMessages(3))
                .containsExactly(
                        new News.Following("geral", false),
                        new News.HistoryRead("geral"),
                        new News.MessageRead("geral", "alice", "1", 0, false));
    }

    @Test
    void aChannelThatWasLeftIsReadNoLonger() {
        bob.bothBring(message(1));
        bob.shows("1");
        bob.reader.tell(new Reader.Unsubscribe("geral"));
        bob.eventually(() -> assertThat(bob.network.subscriptions()).doesNotContain("geral"));
        bob.bothBring(message(2));
        bob.passes(ReaderUnderTest.CATCH_UP.interval().multipliedBy(2));
        bob.shows("1");
    }

    @Test
    void aChannelThatWasLeftIsNotFollowedAfterARestart() {
        bob.reader.tell(new Reader.Subscribe("tech"));
        bob.reader.tell(new Reader.Unsubscribe("geral"));
        bob.eventually(() -> assertThat(bob.network.subscriptions()).containsExactly("tech"));
        bob.crashAndRestart();
        bob.eventually(() -> assertThat(bob.bob.events().of(Subscribed.class)).containsExactly(new Subscribed("tech")));
    }
}
