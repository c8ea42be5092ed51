package io.bellwether.actors.replication;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.event.NodeEvent.WriteAccepted;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.StoredMessage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The same id is one message, and the same name one channel, whichever servers were told. */
class DuplicateWritesTest {

    private static final Reply PUBLISHED = new Reply.Done("publish");
    private static final Reply CREATED = new Reply.Done("channel");

    private final ReplicationCluster cluster = ReplicationCluster.of(3);

    private List<StoredMessage> historyAt(int rank) {
        Reply page = cluster.ask(rank, new Request.History(Optional.of("geral"), Optional.empty(), "", 100))
                .orElseThrow();
        return ((Reply.HistoryPage) page).messages();
    }

    private void assertConverged() {
        assertThat(cluster.all())
                .allMatch(server ->
                        server.replica.hash().equals(cluster.server(1).replica.hash()));
        assertThat(historyAt(1)).isEqualTo(historyAt(2)).isEqualTo(historyAt(3));
    }

    @Test
    void aRetryAtAnotherServerIsOkAndStoresNothing() {
        cluster.createChannel(1, "geral");
        cluster.publish(1, "geral", "olá", "a-1");
        assertThat(cluster.publish(2, "geral", "olá", "a-1")).contains(PUBLISHED);
        assertThat(historyAt(2)).hasSize(1);
        assertThat(cluster.server(2).published()).isEmpty();
        assertThat(cluster.server(2).eventsOf(WriteAccepted.class))
                .isEqualTo(cluster.server(1).eventsOf(WriteAccepted.class).subList(1, 2));
    }

    @Test
    void theSameIdAtTwoServersThatCannotSeeEachOtherIsOneMessageInTheEnd() {
        cluster.createChannel(1, "geral");
        cluster.cutOff(2);
        assertThat(cluster.publish(1, "geral", "olá", "a-1")).contains(PUBLISHED);
        assertThat(cluster.publish(2, "geral", "olá", "a-1")).contains(PUBLISHED);
        StoredMessage first = historyAt(1).get(0);
        StoredMessage second = historyAt(2).get(0);
        cluster.heal();
        cluster.goesQuiet();
        assertConverged();
        StoredMessage lower = first.stamp().clock() < second.stamp().clock()
                        || (first.stamp().clock() == second.stamp().clock()
                                && first.cursor().compareTo(second.cursor()) < 0)
                ? first
                : second;
        assertThat(historyAt(3)).containsExactly(lower);
        assertThat(cluster.server(3).replica.visibleWrites()).isEqualTo(2);
    }

    @Test
    void twoServersThatCreateOneChannelAtOnceHaveOneChannel() {
        cluster.cutOff(2);
        assertThat(cluster.createChannel(1, "geral")).contains(CREATED);
        assertThat(cluster.createChannel(2, "geral")).contains(CREATED);
        cluster.heal();
        cluster.goesQuiet();
        assertConverged();
        assertThat(cluster.ask(3, new Request.ListChannels())).contains(new Reply.Channels(List.of("geral")));
        assertThat(cluster.createChannel(3, "geral")).contains(new Reply.Refused("channel", "Canal já existe"));
    }

    @Test
    void channelsAreListedInTheSameOrderEverywhereHoweverTheyArrived() {
        cluster.cutOff(1);
        cluster.createChannel(1, "a");
        cluster.createChannel(2, "b");
        cluster.createChannel(1, "c");
        cluster.createChannel(3, "d");
        cluster.heal();
        cluster.goesQuiet();
        Optional<Reply> atOne = cluster.ask(1, new Request.ListChannels());
        assertThat(((Reply.Channels) atOne.orElseThrow()).channels()).containsExactlyInAnyOrder("a", "b", "c", "d");
        assertThat(cluster.ask(2, new Request.ListChannels())).isEqualTo(atOne);
        assertThat(cluster.ask(3, new Request.ListChannels())).isEqualTo(atOne);
    }
}
