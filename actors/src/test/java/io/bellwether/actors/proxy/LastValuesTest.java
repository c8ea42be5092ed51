package io.bellwether.actors.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.protocol.Reply;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values may be a second old, and hold three names. Times are microseconds. */
class LastValuesTest {

    private static final Reply USERS = new Reply.Users(List.of("alice", "bob"));

    private final LastValues values = new LastValues(Duration.ofSeconds(1), 3);

    @Test
    void aValueIsServedUntilASecondAfterItWasAskedFor() {
        assertThat(values.keep(USERS, 0, 10_000, 30_000)).contains(Duration.ofMillis(980));

        assertThat(values.read("users", 1_009_999)).contains(new LastValues.Fresh(USERS, 999_999));
        assertThat(values.read("users", 1_010_000)).isEmpty();
    }

    @Test
    void anAnswerThatTookASecondIsNotKept() {
        assertThat(values.keep(USERS, 0, 0, 1_000_000)).isEmpty();
        assertThat(values.read("users", 1_000_000)).isEmpty();
    }

    @Test
    void aWriteMakesAnOldValueDisappear() {
        values.keep(USERS, 0, 0, 0);
        values.written("users");

        assertThat(values.read("users", 1)).isEmpty();
    }

    @Test
    void anAnswerThatWasAskedForBeforeAWriteIsNotKeptAfterIt() {
        long generation = values.generation("users");
        values.written("users");

        assertThat(values.keep(USERS, generation, 0, 1)).isEmpty();
        assertThat(values.read("users", 1)).isEmpty();
    }

    @Test
    void aWriteOfUsersLeavesChannelsAlone() {
        values.keep(new Reply.Channels(List.of("geral")), 0, 0, 0);
        values.written("users");

        assertThat(values.read("channels", 1)).isPresent();
    }

    @Test
    void aClockThatWasSetBackMakesNoValueYoung() {
        values.keep(USERS, 0, 5_000_000, 5_000_000);

        assertThat(values.read("users", 1_000_000)).isEmpty();
        assertThat(values.keep(USERS, 0, 5_000_000, 1_000_000)).isEmpty();
    }

    @Test
    void aListLongerThanTheBoundIsNotKept() {
        assertThat(values.keep(new Reply.Users(List.of("a", "b", "c", "d")), 0, 0, 0))
                .isEmpty();
    }

    @Test
    void anErrorIsNotKept() {
        assertThat(values.keep(new Reply.Refused("users", "disco cheio"), 0, 0, 0))
                .isEmpty();
    }
}
