package io.bellwether.protocol.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.protocol.Stamp;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class LamportClockTest {

    private static final long FAR = Stamp.MAX_CLOCK - 1;

    @Test
    void the_first_event_is_at_one() {
        assertThat(LamportClock.starting().tick()).isEqualTo(1);
    }

    @Property
    void a_tick_is_later_than_all_that_happened_here(@ForAll @LongRange(max = FAR) long start) {
        LamportClock clock = LamportClock.startingAt(start);
        assertThat(clock.tick()).isGreaterThan(start).isEqualTo(clock.time());
    }

    @Property
    void a_receipt_is_one_later_than_the_later_of_send_and_receiver(
            @ForAll @LongRange(max = FAR) long own, @ForAll @LongRange(max = FAR) long received) {
        assertThat(LamportClock.startingAt(own).merge(received)).isEqualTo(Math.max(own, received) + 1);
    }

    @Test
    void a_frame_without_a_clock_ticks_and_merges_nothing() {
        LamportClock clock = LamportClock.startingAt(7);
        assertThat(clock.receive(new Stamp(0, Stamp.NO_CLOCK))).isEqualTo(8);
    }

    @Test
    void a_frame_with_a_clock_merges() {
        LamportClock clock = LamportClock.startingAt(7);
        assertThat(clock.receive(new Stamp(0, 40))).isEqualTo(41);
    }

    @Test
    void a_clock_at_its_bound_stands_still_and_does_not_fail() {
        LamportClock clock = LamportClock.starting();
        assertThat(clock.merge(Stamp.MAX_CLOCK)).isEqualTo(Stamp.MAX_CLOCK);
        assertThat(clock.tick()).isEqualTo(Stamp.MAX_CLOCK);
    }

    @Test
    void a_time_that_the_wire_refuses_is_never_merged() {
        LamportClock clock = LamportClock.startingAt(3);
        assertThatThrownBy(() -> clock.merge(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> clock.merge(Stamp.MAX_CLOCK + 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(clock.time()).isEqualTo(3);
    }
}
