package io.bellwether.runtime.sim.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.runtime.sim.kernel.Kernel;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TwoPhaseCommitTest {
    private static final int SEEDS = 200;
    private static Kernel kernel;

    @BeforeAll
    static void startKernel() {
        kernel = Kernel.start();
    }

    @AfterAll
    static void closeKernel() {
        kernel.close();
    }

    @Test
    void noParticipantCommitsWhatAnotherAborts() {
        for (long seed = 0; seed < SEEDS; seed++) {
            assertThat(isAtomic(outcomes(seed, Participant.WhenInDoubt.ENQUIRE)))
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    @Test
    void nobodyStaysInDoubtOnceAllAreBack() {
        for (long seed = 0; seed < SEEDS; seed++) {
            assertThat(outcomes(seed, Participant.WhenInDoubt.ENQUIRE))
                    .as("seed %d", seed)
                    .doesNotContain(Optional.of(Ledger.Entry.PREPARED));
        }
    }

    @Test
    void bothOutcomesHappen() {
        List<Optional<Ledger.Entry>> coordinators = LongStream.range(0, SEEDS)
                .mapToObj(seed -> Transaction.run(kernel, seed, Participant.WhenInDoubt.ENQUIRE)
                        .get(Coordinator.NAME))
                .toList();
        assertThat(coordinators).contains(Optional.of(Ledger.Entry.COMMITTED), Optional.of(Ledger.Entry.ABORTED));
    }

    @Test
    void aParticipantThatAbortsAloneWhenInDoubtIsCaught() {
        assertThat(LongStream.range(0, SEEDS)
                        .filter(seed -> !isAtomic(outcomes(seed, Participant.WhenInDoubt.ABORT_ALONE)))
                        .count())
                .isPositive();
    }

    @Test
    void oneSeedHasOneOutcome() {
        Map<String, Optional<Ledger.Entry>> first = Transaction.run(kernel, 5, Participant.WhenInDoubt.ENQUIRE);
        assertThat(Transaction.run(kernel, 5, Participant.WhenInDoubt.ENQUIRE)).isEqualTo(first);
    }

    private static Collection<Optional<Ledger.Entry>> outcomes(long seed, Participant.WhenInDoubt whenInDoubt) {
        return Transaction.run(kernel, seed, whenInDoubt).values();
    }

    /** Either nobody has committed or nobody has anything else; one who never voted has nothing at all. */
    private static boolean isAtomic(Collection<Optional<Ledger.Entry>> outcomes) {
        Optional<Ledger.Entry> committed = Optional.of(Ledger.Entry.COMMITTED);
        return outcomes.stream().noneMatch(committed::equals)
                || outcomes.stream().allMatch(committed::equals);
    }
}
