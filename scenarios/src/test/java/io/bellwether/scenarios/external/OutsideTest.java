package io.bellwether.scenarios.external;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.event.Event;
import io.bellwether.actors.event.NodeEvent.ClientAnswered;
import io.bellwether.actors.event.NodeEvent.ClientAsked;
import io.bellwether.actors.event.NodeEvent.HistoryShown;
import io.bellwether.actors.event.NodeEvent.MessageSent;
import io.bellwether.actors.event.NodeEvent.MessageShown;
import io.bellwether.actors.event.NodeEvent.NodeStarted;
import io.bellwether.actors.event.NodeEvent.Subscribed;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.scenarios.check.Check;
import io.bellwether.scenarios.check.Checks;
import io.bellwether.scenarios.check.Verdict.Outcome;
import io.bellwether.scenarios.drive.CheckContexts;
import io.bellwether.scenarios.model.Draw;
import io.bellwether.scenarios.model.Scenario;
import io.bellwether.scenarios.yaml.Reading;
import io.bellwether.scenarios.yaml.ScenarioReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What our clients saw is enough to judge by. */
class OutsideTest {

    private static final long END_SECONDS = 60;

    private final Scenario scenario = scenario();
    private final ListChanges changes = new ListChanges();
    private final Outside outside = new Outside(scenario, true);

    @Test
    void whatWasAcknowledgedAndNotShownInTimeBreaksDelivery() {
        Check delivery = check("delivery");
        twoFriends(delivery);
        publish(delivery, 20);

        assertThat(delivery.conclude(nanos(END_SECONDS)).outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void aSystemThatKnowsNoIdsKeepsDeliveryAllTheSame() {
        Check delivery = check("delivery");
        twoFriends(delivery);
        publish(delivery, 20);
        tell(delivery, 21, "bob", new MessageShown("geral", "alice", "hello", ""));

        assertThat(delivery.conclude(nanos(END_SECONDS)).outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void aRequestThatNobodyAnswersBreaksAnswered() {
        Check answered = check("answered");
        twoFriends(answered);
        tell(answered, 20, "alice", new ClientAsked(1, "users", "server-1"));

        assertThat(answered.conclude(nanos(END_SECONDS)).outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void aMessageThatIsShownTwiceBreaksNoDuplicate() {
        Check noDuplicate = check("no-duplicate");
        twoFriends(noDuplicate);
        publish(noDuplicate, 20);
        tell(noDuplicate, 21, "bob", new MessageShown("geral", "alice", "hello", ""));
        tell(noDuplicate, 22, "bob", new MessageShown("geral", "alice", "hello", ""));

        assertThat(noDuplicate.conclude(nanos(END_SECONDS)).outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void twoServersThatTellHistoryInTwoOrdersBreakHistoryOrder() {
        Check order = check("history-order");
        twoFriends(order);
        history(order, 20, "server-1", "one", "two");
        history(order, 21, "server-2", "two", "one");

        assertThat(order.conclude(nanos(END_SECONDS)).outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void theListIsJudgedOnlyWhereItIsSeen() {
        assertThat(outside.hides("membership")).isEmpty();
        assertThat(new Outside(scenario, false).hides("membership"))
                .hasValueSatisfying(why -> assertThat(why).contains("--reference"));
    }

    @Test
    void serversThatStayOnTheListKeepMembership() {
        Check membership = check("membership");
        list(membership, 0, Map.of("server-1", 1, "server-2", 2));
        everySecond(membership, 120);

        assertThat(membership.conclude(nanos(120)).outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void aRankThatChangesBreaksMembership() {
        Check membership = check("membership");
        list(membership, 0, Map.of("server-1", 1));
        list(membership, 1, Map.of("server-1", 2));

        assertThat(membership.conclude(nanos(2)).outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void aServerThatLeavesTheListThoughItHasBeenThereForLongBreaksMembership() {
        Check membership = check("membership");
        list(membership, 0, Map.of("server-1", 1));
        everySecond(membership, 60);
        list(membership, 61, Map.of());

        assertThat(membership.conclude(nanos(62)).outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void aServerThatMayHaveDiedBeforeMayLeaveTheList() {
        Check membership = check("membership");
        list(membership, 0, Map.of("server-1", 1));
        everySecond(membership, 20);
        list(membership, 21, Map.of());

        assertThat(membership.conclude(nanos(22)).outcome()).isEqualTo(Outcome.PASS);
    }

    private void list(Check check, long second, Map<String, Integer> list) {
        changes.shows(new TreeMap<>(list)).forEach(change -> tell(check, second, "reference", change));
    }

    /** Something of a client's, so that time passes. */
    private void everySecond(Check check, long seconds) {
        for (long second = 1; second <= seconds; second++) {
            tell(check, second, "alice", new ClientAsked(second, "users", "server-1"));
        }
    }

    private void twoFriends(Check check) {
        tell(check, 1, "alice", new NodeStarted("client"));
        tell(check, 1, "bob", new NodeStarted("client"));
        tell(check, 2, "bob", new Subscribed("geral"));
    }

    private void publish(Check check, long second) {
        tell(check, second, "alice", new MessageSent("alice-1", "geral", "hello"));
        tell(check, second, "alice", new ClientAsked(1, "publish", "server-1"));
        tell(check, second, "alice", new ClientAnswered(1, "publish", "OK", ""));
    }

    private void history(Check check, long second, String server, String... texts) {
        tell(check, second, "alice", new ClientAsked(second, "history", server));
        tell(check, second, "alice", new ClientAnswered(second, "history", "OK", ""));
        tell(check, second, "alice", new HistoryShown("geral", List.of(texts)));
    }

    private void tell(Check check, long second, String node, Event event) {
        outside.seen(new TraceEvent(second, nanos(second), node, 1, 0, event)).forEach(check::onEvent);
    }

    private Check check(String name) {
        return Checks.create(name::equals, CheckContexts.of(scenario, Duration.ZERO))
                .get(0);
    }

    private static long nanos(long seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }

    private static Scenario scenario() {
        Reading reading = new ScenarioReader(Checks.names()).read("two.yaml", """
                name: two
                about: Two people talk.
                cluster: {servers: 2, clients: [alice, bob]}
                checks: all
                duration: 60s
                """);
        return ((Reading.Accepted) reading).family().resolve(Draw.lowest());
    }
}
