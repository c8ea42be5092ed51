package io.bellwether.scenarios.real;

import io.bellwether.actors.settings.ClusterSettings;
import io.bellwether.scenarios.check.Check;
import io.bellwether.scenarios.check.CheckContext;
import io.bellwether.scenarios.check.Verdict;
import io.bellwether.scenarios.check.Verdict.Outcome;
import io.bellwether.scenarios.run.TooLate;
import java.time.Duration;
import java.util.Optional;

/**
 * That an answer comes before who asked gives up. Without it a node that is alive cannot be told from one that is not
 * (Fischer, Lynch and Paterson 1985), and a run shows the machine instead of the cluster.
 */
final class Synchrony {

    private final Optional<TooLate> tooLate;

    /** @param context with the jitter of the run */
    Synchrony(CheckContext context) {
        ClusterSettings settings = context.settings();
        Duration patience = settings.requestTimeout().compareTo(settings.electionTimeout()) < 0
                ? settings.requestTimeout()
                : settings.electionTimeout();
        Duration answers = context.answerLateness();
        tooLate = answers.compareTo(patience) < 0 ? Optional.empty() : Optional.of(new TooLate(answers, patience));
    }

    /** If the run did not have it. */
    Optional<TooLate> tooLate() {
        return tooLate;
    }

    /** What a check found, doubted where the machine can be the one to blame for all of it. */
    Verdict weigh(Check check, Verdict verdict) {
        boolean doubtful = tooLate.isPresent() && verdict.outcome() == Outcome.FAIL && check.mayBeTheMachines();
        return doubtful ? verdict.doubted() : verdict;
    }
}
