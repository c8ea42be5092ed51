package io.bellwether.actors.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.event.NodeEvent.ServerRanked;
import io.bellwether.actors.event.NodeEvent.StoreRefused;
import io.bellwether.actors.log.LogRecord;
import io.bellwether.actors.log.NodeLog;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.ServerEntry;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A rank belongs to a name for ever, and to no other name. */
class RankTest {

    private final ReferenceUnderTest reference = ReferenceUnderTest.started();

    @Test
    void ranksAreGivenInTheOrderInWhichServersAskFromOne() {
        assertThat(reference.rankOf("zebra")).isEqualTo(1);
        assertThat(reference.rankOf("ant")).isEqualTo(2);
    }

    @Test
    void whoAsksAgainGetsTheSameRank() {
        reference.rankOf("server-1");
        reference.rankOf("server-2");
        assertThat(reference.rankOf("server-1")).isEqualTo(1);
        assertThat(reference.node.events().of(ServerRanked.class)).hasSize(2);
    }

    @Test
    void ranksSurviveACrashOfTheReferenceAndAreNotGivenToOthers() {
        reference.rankOf("server-1");
        reference.rankOf("server-2");
        ReferenceUnderTest again = reference.restarted();
        assertThat(again.rankOf("server-3")).isEqualTo(3);
        assertThat(again.rankOf("server-2")).isEqualTo(2);
    }

    @Test
    void theRankOfAServerThatIsGoneIsNotGivenToAnother() {
        reference.rankOf("server-1");
        reference.waits(ReferenceUnderTest.EXPIRY);
        assertThat(reference.rankOf("server-2")).isEqualTo(2);
    }

    @Test
    void ranksThatForgottenServersHadAreNotGivenAgain() throws Exception {
        new NodeLog(reference.node.store(), reference.node.events()).appendNow(new LogRecord.RanksUsed(4));
        assertThat(reference.restarted().rankOf("server-1")).isEqualTo(5);
    }

    @Test
    void aServerThatMovedKeepsItsRankUnderItsNewAddress() {
        reference.rankOf("server-1");
        reference.ask(new Request.AskRank("server-1", Optional.of("tcp://elsewhere:5555")));
        assertThat(reference.restarted().rankOf("server-1")).isEqualTo(1);
        assertThat(reference.list())
                .containsExactly(new ServerEntry("server-1", 1, Optional.of("tcp://elsewhere:5555")));
    }

    @Test
    void aNameThatNobodyMayHaveGetsNoRank() {
        assertThat(reference.ask(new Request.AskRank("servers", Optional.empty())))
                .isInstanceOf(Reply.Refused.class);
        assertThat(reference.ask(new Request.Heartbeat(""))).isInstanceOf(Reply.Refused.class);
        assertThat(reference.listed()).isEmpty();
    }

    @Test
    void aRankThatCannotBeKeptIsNotGiven() {
        reference.node.store().refuseSyncs("disk full");
        Reply.Refused refused =
                (Reply.Refused) reference.ask(new Request.AskRank("server-1", Optional.of("tcp://server-1:5555")));
        assertThat(refused.reason()).contains("disk full");
        assertThat(reference.listed()).isEmpty();
        assertThat(reference.node.events().of(StoreRefused.class)).hasSize(1);
    }

    @Test
    void whatIsNotItsServiceIsRefused() {
        assertThat(List.of(
                        reference.ask(new Request.Login("alice")),
                        reference.ask(new Request.ReadClock()),
                        reference.ask(new Request.ListUsers())))
                .allMatch(Reply.Refused.class::isInstance);
    }
}
