package io.bellwether.runtime.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.actors.event.Event;
import io.bellwether.actors.event.NodeEvent;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceRoundTripTest {

    static Stream<Event> everyEvent() {
        return EveryEvent.stream();
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void everyEventIsReadBackAsItWasWritten(Event event) {
        TraceEvent traced = new TraceEvent(1, 2_000_000_003L, "server-1", 4, 1_767_225_600_000_005L, event);

        assertThat(read(written(traced))).containsExactly(traced);
    }

    @Test
    void aLineShowsItsFieldsInTheOrderOfTheRecord() {
        NodeEvent.FrameSent sent =
                new NodeEvent.FrameSent(9, NodeEvent.Edge.REQUEST, "server-3", "heartbeat", 17, 60, 0);

        assertThat(written(new TraceEvent(1, 5, "server-1", 2, 7, sent)))
                .isEqualTo("{\"seq\":1,\"atNanos\":5,\"node\":\"server-1\",\"incarnation\":2,\"nodeMicros\":7,"
                        + "\"event\":\"FrameSent\",\"frame\":9,\"edge\":\"REQUEST\",\"peer\":\"server-3\","
                        + "\"what\":\"heartbeat\",\"clock\":17,\"bytes\":60,\"answers\":0}\n");
    }

    @Test
    void noFieldOfAnEventHidesOneOfTheLine() {
        List<String> ofTheLine = List.of("seq", "atNanos", "node", "incarnation", "nodeMicros", "event");

        assertThat(EveryEvent.stream().flatMap(event -> EventSchemas.ALL.of(event).fieldNames().stream()))
                .doesNotContainAnyElementsOf(ofTheLine);
    }

    @Test
    void linesAreAsciiWhateverTheClientsSend() {
        TraceEvent traced = new TraceEvent(1, 0, "bot", 1, 0, new NodeEvent.UserLoggedIn("Jo\u00E3o \uD83D"));

        assertThat(written(traced)).isASCII().contains("Jo\\u00E3o \\uD83D");
    }

    @Test
    void anEventOfNoKnownFamilyIsRefused() {
        record Stranger() implements Event {}

        assertThatIllegalArgumentException()
                .isThrownBy(() -> written(new TraceEvent(1, 0, "x", 1, 0, new Stranger())))
                .withMessageContaining("no NodeEvent, WorldEvent or ProcessEvent");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "[]",
                "{\"seq\":1}",
                "{\"seq\":1,\"atNanos\":0,\"node\":\"a\",\"incarnation\":1,\"nodeMicros\":0,\"event\":\"Nonsense\"}",
                "{\"seq\":1,\"atNanos\":0,\"node\":\"a\",\"incarnation\":1,\"nodeMicros\":0,\"event\":\"RankAssigned\"}",
                "{\"seq\":1,\"atNanos\":0,\"node\":\"a\",\"incarnation\":1,\"nodeMicros\":0,\"event\":\"RankAssigned\",\"rank\":\"1\"}",
                "{\"seq\":1,\"atNanos\":0,\"node\":\"a\",\"incarnation\":9999999999,\"nodeMicros\":0,\"event\":\"RankAssigned\",\"rank\":1}",
            })
    void aBadLineIsNamedByItsNumber(String bad) {
        String good = written(new TraceEvent(1, 0, "a", 1, 0, new NodeEvent.RankAssigned(1)));

        assertThatThrownBy(() -> read(good + bad + "\n"))
                .isInstanceOf(TraceFormatException.class)
                .hasMessageStartingWith("Line 2 of the trace: ");
    }

    private static String written(TraceEvent event) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TraceWriter writer = new TraceWriter(bytes)) {
            writer.onEvent(event);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static List<TraceEvent> read(String text) {
        List<TraceEvent> events = new ArrayList<>();
        try (TraceReader reader = new TraceReader(new BufferedReader(new StringReader(text)))) {
            reader.forEach(events::add);
        }
        return events;
    }
}
