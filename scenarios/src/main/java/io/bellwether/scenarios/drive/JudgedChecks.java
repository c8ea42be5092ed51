package io.bellwether.scenarios.drive;

import io.bellwether.scenarios.check.delivery.Delivery;
import io.bellwether.scenarios.check.durability.Convergence;
import io.bellwether.scenarios.check.durability.HistoryOrder;
import io.bellwether.scenarios.check.durability.NoDuplicate;
import io.bellwether.scenarios.check.durability.NoInvention;
import io.bellwether.scenarios.check.durability.NoLoss;
import io.bellwether.scenarios.check.proxy.CacheStaleness;
import io.bellwether.scenarios.model.Action;
import io.bellwether.scenarios.model.CheckSelection;
import io.bellwether.scenarios.model.ClientOperation;
import io.bellwether.scenarios.model.LinkFault;
import io.bellwether.scenarios.model.Scenario;
import io.bellwether.scenarios.model.TimelineEvent;
import java.util.function.Predicate;

/**
 * Which checks judge a run. Those that a scenario names, always; where it says {@code all}, those that it can put to the
 * test at all: nothing is lost where nobody writes, no cache is stale where there is no proxy, and servers never settle
 * while bots talk, unless somebody isolates them.
 */
public record JudgedChecks(Scenario scenario) implements Predicate<String> {

    @Override
    public boolean test(String check) {
        boolean named = scenario.checks() instanceof CheckSelection.Only;
        return scenario.checks().includes(check) && (named || canBeTested(check));
    }

    private boolean canBeTested(String check) {
        return switch (check) {
            case NoLoss.NAME -> somebodyWrites();
            case Convergence.NAME -> somebodyWrites() && (!botsTalk() || does(LinkFault.Isolate.class));
            case NoInvention.NAME, NoDuplicate.NAME -> someMessageIsRead();
            case HistoryOrder.NAME -> historyIsRead();
            case Delivery.NAME -> somebodySubscribes() && someMessageIsSent();
            case CacheStaleness.NAME -> scenario.cluster().proxy();
            default -> true;
        };
    }

    private boolean somebodyWrites() {
        return botsTalk()
                || someMessageIsSent()
                || does(ClientOperation.Login.class)
                || does(ClientOperation.CreateChannel.class);
    }

    private boolean someMessageIsSent() {
        return botsTalk() || does(ClientOperation.Publish.class) || does(ClientOperation.SendDirect.class);
    }

    private boolean someMessageIsRead() {
        return someMessageIsSent() && (somebodySubscribes() || historyIsRead());
    }

    private boolean somebodySubscribes() {
        return botsTalk() || does(ClientOperation.Subscribe.class) || does(ClientOperation.SendDirect.class);
    }

    private boolean historyIsRead() {
        return does(ClientOperation.ReadHistory.class);
    }

    private boolean botsTalk() {
        return !scenario.cluster().bots().isEmpty();
    }

    private boolean does(Class<? extends Action> kind) {
        return scenario.timeline().stream().map(TimelineEvent::action).anyMatch(kind::isInstance);
    }
}
