package io.bellwether.scenarios.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.actors.event.Event;
import io.bellwether.actors.event.NodeEvent;
import io.bellwether.runtime.node.order.NodeOrder;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.runtime.trace.TraceWriter;
import io.bellwether.runtime.trace.WorldEvent;
import io.bellwether.scenarios.real.RunBrokenException;
import io.bellwether.scenarios.real.UnexpectedEnd;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One node over all of its lives, whatever a life is. */
class LivesTest {

    private static final NodeOrder.Start START = new NodeOrder.Start(1, 2);

    @TempDir
    private Path home;

    private final Lives<FakeLife> lives = new Lives<>(this::readyLife);
    private final List<TraceEvent> heard = new ArrayList<>();

    @AfterEach
    void close() {
        lives.close();
    }

    @Test
    void a_life_that_stands_by_begins_before_another_is_booted() {
        FakeLife first = lives.boot();
        lives.boot();
        lives.start(START);

        assertThat(lives.current()).containsSame(first);
        assertThat(lives.newest()).isEqualTo(1);
        assertThat(lives.all()).hasSize(2);
    }

    @Test
    void the_next_life_of_a_killed_node_boots_only_if_it_may_return() {
        lives.start(START);
        lives.kill(false);
        assertThat(lives.all()).hasSize(1);

        lives.start(START);
        lives.kill(true);
        assertThat(lives.all()).hasSize(3);
        assertThat(lives.current()).isEmpty();
    }

    @Test
    void what_a_dead_life_left_is_heard_as_what_it_declared() throws IOException {
        lives.start(START);
        declare(new NodeEvent.RankAssigned(7));
        lives.kill(false);
        lives.poll(heard::add);

        assertThat(heard).containsExactly(new TraceEvent(0, 5, "server-1", 1, 9, new NodeEvent.RankAssigned(7)));
    }

    @Test
    void what_the_world_did_to_a_node_is_not_its_own_word() throws IOException {
        lives.start(START);
        declare(TraceEvent.WORLD, new WorldEvent.DiskFault("server-1", "full", ""));
        lives.poll(heard::add);

        assertThat(heard).singleElement().extracting(TraceEvent::node).isEqualTo(TraceEvent.WORLD);
    }

    @Test
    void a_life_that_ends_by_itself_is_told_once_and_a_killed_one_never() {
        lives.start(START);
        lives.current().orElseThrow().ended = true;
        assertThat(lives.unexpectedEnd()).contains(new UnexpectedEnd("server-1", 1, 3, "last words"));
        assertThat(lives.unexpectedEnd()).isEmpty();

        lives.start(START);
        lives.kill(false);
        assertThat(lives.unexpectedEnd()).isEmpty();
    }

    @Test
    void a_life_that_ends_before_it_stands_by_breaks_the_run() {
        Lives<FakeLife> stillborn = new Lives<>(this::life);
        stillborn.boot().ended = true;

        assertThatThrownBy(() -> stillborn.start(START))
                .isInstanceOf(RunBrokenException.class)
                .hasMessage("server-1 ended before it stood by, exit code 3; its log: last words");
        stillborn.close();
    }

    @Test
    void lateness_that_the_script_has_caused_does_not_count() throws IOException {
        lives.start(START);
        Files.writeString(folder().resolve("lateness"), "4000000\n");
        assertThat(lives.lateness()).isEqualTo(Duration.ofMillis(4));

        lives.current().orElseThrow().standsStill();
        assertThat(lives.lateness()).isZero();
    }

    private FakeLife readyLife(int number) {
        FakeLife life = life(number);
        try {
            Files.createFile(life.channel().folder().resolve("ready"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return life;
    }

    private FakeLife life(int number) {
        try {
            return new FakeLife(
                    number,
                    RunnerChannel.make(home.resolve("life-" + lives.all().size() + "-" + number)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder() {
        return lives.current().orElseThrow().channel().folder();
    }

    private void declare(Event event) throws IOException {
        declare("anything", event);
    }

    private void declare(String node, Event event) throws IOException {
        try (OutputStream file = Files.newOutputStream(folder().resolve("events.jsonl"));
                TraceWriter writer = new TraceWriter(file)) {
            writer.onEvent(new TraceEvent(0, 5, node, 1, 9, event));
        }
    }

    private static final class FakeLife extends Life {

        private boolean ended;

        private FakeLife(int number, RunnerChannel channel) {
            super("server-1", number, channel);
        }

        @Override
        protected boolean hasEnded() {
            return ended;
        }

        @Override
        protected void end() {
            ended = true;
        }

        @Override
        protected int exitCode() {
            return 3;
        }

        @Override
        protected String lastWords() {
            return "last words";
        }
    }
}
