package io.bellwether.runtime.zeromq;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which requests the sockets' thread carries through the actors itself. */
class LoneRequestsTest {

    private final List<String> done = new ArrayList<>();
    private long nanos;
    private final LoneRequests lone = new LoneRequests(() -> nanos);

    private boolean isNextCarried() {
        lone.arrived();
        boolean carried = lone.take(() -> {});
        lone.work(() -> {});
        lone.answered(1);
        return carried;
    }

    private void askOneByOne(int requests) {
        for (int i = 0; i < requests; i++) {
            lone.arrived();
            lone.answered(1);
        }
    }

    @Test
    void theFirstOnesAreHandedOver() {
        for (int i = 0; i < LoneRequests.BEFORE; i++) {
            assertThat(isNextCarried()).as("request %d", i).isFalse();
        }
    }

    @Test
    void thoseAfterThemAreCarried() {
        askOneByOne(LoneRequests.BEFORE);
        assertThat(isNextCarried()).isTrue();
        assertThat(isNextCarried()).isTrue();
    }

    @Test
    void whatHasNoRequestBehindItIsHandedOver() {
        askOneByOne(LoneRequests.BEFORE + 1);
        assertThat(lone.take(() -> {})).isFalse();
    }

    @Test
    void oneThatComesBeforeTheAnswerToAnotherEndsIt() {
        askOneByOne(LoneRequests.BEFORE);
        lone.arrived();
        lone.arrived();
        assertThat(lone.take(() -> {})).isFalse();
        lone.answered(2);
        assertThat(isNextCarried()).isFalse();
    }

    @Test
    void aRequestThatWillNeverBeAnsweredStandsInNobodysWay() {
        lone.arrived();
        askOneByOne(LoneRequests.BEFORE);
        lone.answered(1);
        askOneByOne(LoneRequests.BEFORE);
        assertThat(isNextCarried()).isTrue();
    }

    @Test
    void workIsDoneInItsOrderTogetherWithWhatItMakes() {
        askOneByOne(LoneRequests.BEFORE);
        lone.arrived();
        lone.take(() -> {
            done.add("edge");
            lone.take(() -> done.add("chat"));
        });
        lone.take(() -> done.add("clock"));
        assertThat(lone.work(() -> {})).isEqualTo(3);
        assertThat(done).containsExactly("edge", "clock", "chat");
    }

    @Test
    void theAnswerGoesOutBeforeWhatIsDoneAfterIt() {
        askOneByOne(LoneRequests.BEFORE);
        lone.arrived();
        lone.take(() -> done.add("answer"));
        lone.take(() -> done.add("publication"));
        lone.work(() -> done.add("sent"));
        assertThat(done).containsExactly("answer", "sent", "publication", "sent");
    }

    @Test
    void workWithoutEndLetsTheSocketsHaveTheirTurn() {
        askOneByOne(LoneRequests.BEFORE);
        lone.arrived();
        takeForEver();
        assertThat(lone.work(() -> {})).isPositive();
    }

    private void takeForEver() {
        lone.take(this::takeForEver);
    }

    @Test
    void afterOneThatTookLongManyAreHandedOver() {
        askOneByOne(LoneRequests.BEFORE);
        lone.arrived();
        lone.take(() -> nanos += LoneRequests.QUICK_NANOS + 1);
        lone.work(() -> {});
        lone.answered(1);
        for (int i = 0; i < LoneRequests.AFTER_A_LONG_ONE; i++) {
            assertThat(isNextCarried()).as("request %d", i).isFalse();
        }
        askOneByOne(LoneRequests.BEFORE);
        assertThat(isNextCarried()).isTrue();
    }

    @Test
    void thoseThatComeTogetherDoNotShortenThat() {
        askOneByOne(LoneRequests.BEFORE);
        lone.arrived();
        lone.take(() -> nanos += LoneRequests.QUICK_NANOS + 1);
        lone.work(() -> {});
        lone.arrived();
        lone.answered(2);
        askOneByOne(2 * LoneRequests.BEFORE);
        assertThat(isNextCarried()).isFalse();
    }
}
