package io.bellwether.actors.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Peer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which topic is read next, and from whom. */
class ReadingPlanTest {

    private static final int WINDOW = 3;

    private final FollowedTopic geral = new FollowedTopic("geral", false, WINDOW);
    private final FollowedTopic tech = new FollowedTopic("tech", false, WINDOW);
    private final ReadingPlan plan = new ReadingPlan(
            List.of(geral, tech),
            Stream.of("server-1", "server-2", "server-3")
                    .map(name -> new Peer(name, new Address(name, 5555)))
                    .toList(),
            WINDOW);

    private Reading next() {
        return plan.next().orElseThrow();
    }

    @Test
    void whereNothingIsWantedNothingIsRead() {
        assertThat(plan.next()).isEmpty();
    }

    @Test
    void withoutCauseOneServerIsAskedAnotherEachTime() {
        geral.wantReading(WINDOW);
        tech.wantReading(WINDOW);

        assertThat(next().servers()).containsExactly("server-1");
        assertThat(next().servers()).containsExactly("server-2");
    }

    @Test
    void aGapIsUrgentAndLookedForEverywhere() {
        geral.wantReading(WINDOW);
        tech.suspectGap(WINDOW);

        assertThat(plan.isUrgent()).isTrue();
        Reading reading = next();
        assertThat(reading.topic()).isSameAs(tech);
        assertThat(reading.servers()).containsExactly("server-1", "server-2", "server-3");
        assertThat(plan.isUrgent()).isFalse();
    }

    @Test
    void whoIsSilentIsLeftOutAndAskedAgainUntilItAnswers() {
        geral.suspectGap(WINDOW);
        plan.ended(next(), List.of("server-2"));
        tech.suspectGap(WINDOW);
        Reading ofTech = next();
        assertThat(ofTech.servers()).containsExactly("server-1", "server-3");
        plan.ended(ofTech, List.of());
        assertThat(plan.next()).isEmpty();

        plan.askSilentAgain();
        Reading again = next();
        assertThat(again.topic()).isSameAs(geral);
        assertThat(again.servers()).containsExactly("server-2");
        plan.ended(again, List.of());
        Reading last = next();
        assertThat(last.topic()).isSameAs(tech);
        plan.ended(last, List.of());
        assertThat(plan.next()).isEmpty();
    }

    @Test
    void withoutCauseTheNextServerIsAskedInPlaceOfASilentOne() {
        geral.wantReading(WINDOW);
        plan.ended(next(), List.of("server-1"));
        Reading second = next();
        assertThat(second.servers()).containsExactly("server-2");
        plan.ended(second, List.of("server-2"));
        Reading third = next();
        assertThat(third.servers()).containsExactly("server-3");
        plan.ended(third, List.of("server-3"));
        assertThat(next().servers()).isEmpty();
    }

    @Test
    void aReadingWithoutCauseThatHadToGiveWayIsWantedAgain() {
        geral.wantReading(WINDOW);
        plan.abandoned(next());

        assertThat(next().topic()).isSameAs(geral);
    }
}
