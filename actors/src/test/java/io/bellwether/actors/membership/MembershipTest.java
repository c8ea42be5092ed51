package io.bellwether.actors.membership;

import static org.assertj.core.api.Assertions.assertThat;

import akka.actor.testkit.typed.javadsl.TestInbox;
import io.bellwether.actors.edge.RequestEdge;
import io.bellwether.actors.event.NodeEvent.MembersLearned;
import io.bellwether.actors.event.NodeEvent.RankAssigned;
import io.bellwether.actors.event.NodeEvent.ReferenceReachable;
import io.bellwether.actors.memory.RecordedEvents;
import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Peer;
import io.bellwether.actors.settings.ClusterSettings;
import io.bellwether.actors.virtualtime.VirtualTimeActor;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.ServerEntry;
import io.bellwether.protocol.Stamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a server joins, stays on the list, and gets by without its reference. */
class MembershipTest {

    private static final ClusterSettings SETTINGS = ClusterSettings.DEFAULT;
    private static final Peer SELF = new Peer("server-2", new Address("server-2", 5555));

    private final RecordedEvents events = new RecordedEvents();
    private final List<Members> learned = new ArrayList<>();
    private final TestInbox<RequestEdge.Command> requests = TestInbox.create("requests");
    private final VirtualTimeActor<Membership.Command> membership = new VirtualTimeActor<>(
            Membership.create(
                    SELF,
                    new Peer("reference", new Address("reference", 5559)),
                    SETTINGS,
                    requests.getRef(),
                    learned::add,
                    events),
            "membership");

    /** Exactly one request is out; returns it. */
    private RequestEdge.Ask asked() {
        List<RequestEdge.Command> all = requests.getAllReceived();
        assertThat(all).hasSize(1);
        return (RequestEdge.Ask) all.get(0);
    }

    private void answers(RequestEdge.Ask ask, Reply reply) {
        ask.replyTo().tell(new RequestEdge.Answered("reference", ask.request(), reply, new Stamp(0, 1), 0, 0));
        membership.settle();
    }

    private void staysSilent(RequestEdge.Ask ask) {
        ask.replyTo().tell(new RequestEdge.Unanswered("reference", ask.request(), "no answer"));
        membership.settle();
    }

    private void waits(Duration time) {
        membership.advanceTo(membership.now().plus(time));
    }

    private static ServerEntry entry(int rank) {
        return new ServerEntry("server-" + rank, rank, Optional.of("tcp://server-" + rank + ":5555"));
    }

    private static Member member(int rank) {
        return new Member("server-" + rank, rank, new Address("server-" + rank, 5555));
    }

    private void joins(ServerEntry... list) {
        answers(asked(), new Reply.Ranked(2));
        answers(asked(), new Reply.Servers(List.of(list)));
    }

    private void heartbeatFinds(ServerEntry... list) {
        waits(SETTINGS.heartbeat());
        answers(asked(), new Reply.Done("heartbeat"));
        answers(asked(), new Reply.Servers(List.of(list)));
    }

    @Test
    void aServerAsksForItsRankAndSaysWhereItIsReached() {
        assertThat(asked().request()).isEqualTo(new Request.AskRank("server-2", Optional.of("tcp://server-2:5555")));
    }

    @Test
    void withItsRankItAsksWhoElseIsThereAndTellsTheOthersOfTheServer() {
        answers(asked(), new Reply.Ranked(2));
        assertThat(events.of(RankAssigned.class)).containsExactly(new RankAssigned(2));
        assertThat(learned).isEmpty();

        answers(asked(), new Reply.Servers(List.of(entry(1), entry(2))));
        assertThat(learned).containsExactly(new Members(member(2), List.of(member(1), member(2))));
        assertThat(events.of(MembersLearned.class))
                .containsExactly(new MembersLearned(List.of("server-1", "server-2")));
    }

    @Test
    void withoutAReferenceItTriesAgainEverMoreRarelyButNeverLessOftenThanAHeartbeat() {
        List<Long> pauses = new ArrayList<>();
        for (int tries = 0; tries < 8; tries++) {
            staysSilent(asked());
            Duration before = membership.now();
            waits(membership.nextDue().orElseThrow().minus(before));
            pauses.add(membership.now().minus(before).toMillis());
        }
        assertThat(pauses).containsExactly(500L, 1000L, 2000L, 4000L, 8000L, 10000L, 10000L, 10000L);
        answers(asked(), new Reply.Ranked(2));
        assertThat(events.of(RankAssigned.class)).hasSize(1);
    }

    @Test
    void theReferenceIsDeclaredGoneOnceAndBackOnce() {
        staysSilent(asked());
        waits(Duration.ofSeconds(1));
        staysSilent(asked());
        waits(Duration.ofSeconds(2));
        joins(entry(2));
        assertThat(events.of(ReferenceReachable.class))
                .containsExactly(new ReferenceReachable(false), new ReferenceReachable(true));
    }

    @Test
    void aMemberSendsAHeartbeatAndAsksForTheListEveryInterval() {
        joins(entry(1), entry(2));
        waits(SETTINGS.heartbeat());
        RequestEdge.Ask heartbeat = asked();
        assertThat(heartbeat.request()).isEqualTo(new Request.Heartbeat("server-2"));
        answers(heartbeat, new Reply.Done("heartbeat"));
        assertThat(asked().request()).isEqualTo(new Request.ListServers());
    }

    @Test
    void heartbeatsGoOnWhileTheReferenceIsSilentAndTheLastListStaysGood() {
        joins(entry(1), entry(2));
        for (int beats = 0; beats < 5; beats++) {
            waits(SETTINGS.heartbeat());
            staysSilent(asked());
        }
        assertThat(learned).hasSize(1);
        assertThat(events.last(ReferenceReachable.class).reachable()).isFalse();
    }

    @Test
    void aListThatHasNotChangedIsNotTold() {
        joins(entry(1), entry(2));
        heartbeatFinds(entry(1), entry(2));
        assertThat(learned).hasSize(1);
        heartbeatFinds(entry(1), entry(2), entry(3));
        assertThat(learned).hasSize(2);
        assertThat(events.of(MembersLearned.class)).hasSize(2);
    }

    @Test
    void aServerThatIsNotListedItselfIsStillOneOfItsMembers() {
        joins(entry(1));
        assertThat(learned.get(0).all()).containsExactly(member(1), member(2));
    }

    @Test
    void anotherNameAtItsOwnAddressIsNoMember() {
        joins(new ServerEntry("its-old-name", 9, Optional.of("tcp://server-2:5555")), entry(1), entry(2));
        assertThat(learned.get(0).all()).containsExactly(member(1), member(2));
    }

    @Test
    void aServerTakesTheRankUnderWhichTheOthersAreToldOfIt() {
        joins(entry(1), entry(2));
        heartbeatFinds(new ServerEntry("server-2", 7, Optional.of("tcp://server-2:5555")));
        assertThat(learned.get(1).self().rank()).isEqualTo(7);
        assertThat(events.last(RankAssigned.class)).isEqualTo(new RankAssigned(7));
    }

    @Test
    void aServerListedWithoutAnAddressIsReachedAtItsNameOnTheUsualPort() {
        joins(new ServerEntry("stranger", 1, Optional.empty()), entry(2));
        assertThat(learned.get(0).named("stranger").orElseThrow().address()).isEqualTo(new Address("stranger", 5555));
    }
}
