package io.bellwether.runtime.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.runtime.terminal.command.Argument;
import io.bellwether.runtime.terminal.screen.Notice;
import io.bellwether.runtime.terminal.screen.Standing;
import io.bellwether.runtime.terminal.text.Phrase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a person at a terminal gets to see, while a whole cluster runs in virtual time. */
class ConversationTest {
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final SimulatedChat chat = new SimulatedChat();
    private final ObservedPerson ana = chat.person("ana");
    private final PipedPerson bia = chat.pipe("bia", "en");

    @AfterEach
    void end() {
        chat.close();
    }

    @Test
    void theFirstThingSeenIsTheMenu() {
        chat.passes(A_MOMENT);
        assertThat(ana.notices.get(0))
                .isEqualTo(new Notice.Info(
                        Phrase.of("welcome", "server-1 (tcp://server-1:5555), server-2 (tcp://server-2:5555)")));
        assertThat(ana.notices).contains(new Notice.Detail(Phrase.of("menu.line", " 1", Phrase.of("menu.login"))));
    }

    @Test
    void aChoiceFromTheMenuAsksForWhatItNeeds() {
        ana.types("1");
        assertThat(ana.stands().question()).contains(Argument.USER);
        ana.types("ana");
        assertThat(ana.stands().question()).isEmpty();
        assertThat(ana.stands().user()).contains("ana");
    }

    @Test
    void anEmptyAnswerCallsTheChoiceOff() {
        ana.types("1");
        assertThat(ana.types("")).isEqualTo(Settled.FAILED);
        assertThat(ana.stands().question()).isEmpty();
        assertThat(ana.notices).endsWith(new Notice.Failed("login", Phrase.of("failed.called-off")));
    }

    @Test
    void messagesOfOtherChannelsAreCountedAndWait() {
        ana.types("/login ana", "/channel geral", "/channel tech", "/join tech", "/join geral");
        bia.types("/login bia", "/publish tech one", "/publish geral two", "/publish tech three");
        chat.passes(A_MOMENT);
        assertThat(ana.heard()).containsExactly("two");
        assertThat(ana.stands().unread()).isEqualTo(Map.of("tech", 2));
        ana.types("/join tech");
        assertThat(ana.heard()).containsExactly("two", "one", "three");
        assertThat(ana.stands().unread()).isEmpty();
        assertThat(ana.stands().channel()).contains("tech");
    }

    @Test
    void directMessagesDoNotWait() {
        ana.types("/login ana");
        bia.types("/login bia", "/msg ana psiu");
        chat.passes(A_MOMENT);
        assertThat(ana.heard()).containsExactly("psiu");
    }

    @Test
    void ownWordsAreSeenOnce() {
        bia.types("/login bia");
        ana.types("/login ana", "/channel geral", "/join geral", "bom dia", "bom dia", "/msg bia psiu");
        chat.passes(Duration.ofMinutes(2));
        assertThat(ana.heard()).containsExactly("bom dia", "bom dia", "psiu");
    }

    @Test
    void whatWasLeftIsNoLongerRead() {
        ana.types("/login ana", "/channel geral", "/join geral");
        bia.types("/login bia", "/publish geral before");
        chat.passes(A_MOMENT);
        ana.types("/leave");
        bia.types("/publish geral after");
        chat.passes(Duration.ofMinutes(1));
        assertThat(ana.heard()).containsExactly("before");
        assertThat(ana.stands().channel()).isEmpty();
    }

    @Test
    void whatABrokerCouldNotBringIsCaughtUpAndAnnounced() {
        ana.types("/login ana", "/channel geral", "/join geral");
        bia.types("/login bia");
        chat.crash("broker");
        bia.types("/publish geral lost", "/publish geral lost too");
        chat.startBroker();
        chat.passes(Duration.ofSeconds(90));
        assertThat(ana.heard()).containsExactly("lost", "lost too");
        assertThat(ana.notices)
                .contains(new Notice.Info(Phrase.of("broker.again", "broker")))
                .contains(new Notice.Info(Phrase.of("caught-up.missed", "#geral", 2)));
    }

    @Test
    void directMessagesThatCameBeforeTheLoginAreRead() {
        bia.types("/login bia");
        chat.pipe("ana-elsewhere", "en").types("/login ana");
        bia.types("/msg ana early");
        ana.types("/login ana");
        chat.passes(A_MOMENT);
        assertThat(ana.heard()).containsExactly("early");
    }

    @Test
    void theStatusKnowsNothingAtFirstAndLearns() {
        chat.passes(Duration.ofMillis(1));
        Standing first = ana.standings.get(0);
        assertThat(first.server()).isEmpty();
        assertThat(first.coordinators()).isEmpty();
        assertThat(first.offset()).isEmpty();
        chat.passes(Duration.ofSeconds(30));
        assertThat(ana.stands().server()).contains("server-1");
        assertThat(ana.stands().coordinators()).isEqualTo(List.of("server-2"));
        assertThat(ana.stands().offset()).isPresent();
        assertThat(ana.stands().lamport()).isPositive();
    }

    @Test
    void aNewCoordinatorIsAnnounced() {
        chat.passes(Duration.ofSeconds(30));
        chat.crash("server-2");
        chat.passes(Duration.ofMinutes(2));
        assertThat(ana.stands().coordinators()).isEqualTo(List.of("server-1"));
        assertThat(ana.notices).contains(new Notice.Info(Phrase.of("coordinator.changed", "server-1")));
    }
}
