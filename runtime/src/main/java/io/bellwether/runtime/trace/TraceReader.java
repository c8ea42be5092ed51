package io.bellwether.runtime.trace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bellwether.actors.event.Event;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Reads what {@link TraceWriter} wrote, event by event. */
public final class TraceReader implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final BufferedReader lines;
    private long number;

    /** @param lines in UTF-8; closed with this */
    public TraceReader(BufferedReader lines) {
        this.lines = lines;
    }

    /**
     * The next event; empty at the end.
     *
     * @throws TraceFormatException if the next line is no event
     */
    public Optional<TraceEvent> next() {
        try {
            String line = lines.readLine();
            number++;
            return line == null ? Optional.empty() : Optional.of(parse(line));
        } catch (IOException failed) {
            throw new UncheckedIOException("The trace could not be read: " + failed.getMessage(), failed);
        }
    }

    /** Hands all events that are left to the listener, in order. */
    public void forEach(TraceListener listener) {
        for (Optional<TraceEvent> event = next(); event.isPresent(); event = next()) {
            listener.onEvent(event.get());
        }
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("The trace could not be closed: " + failed.getMessage(), failed);
        }
    }

    private TraceEvent parse(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            return new TraceEvent(
                    integer(json, TraceWriter.SEQ.getValue()),
                    integer(json, TraceWriter.AT_NANOS.getValue()),
                    text(json, TraceWriter.NODE.getValue()),
                    Math.toIntExact(integer(json, TraceWriter.INCARNATION.getValue())),
                    integer(json, TraceWriter.NODE_MICROS.getValue()),
                    event(json));
        } catch (JsonProcessingException notJson) {
            throw new TraceFormatException(number, "not JSON: " + notJson.getOriginalMessage());
        } catch (IllegalArgumentException | ArithmeticException wrong) {
            throw new TraceFormatException(number, wrong.getMessage());
        }
    }

    private static Event event(JsonNode json) {
        String name = text(json, TraceWriter.EVENT.getValue());
        return EventSchemas.ALL
                .named(name)
                .orElseThrow(() -> new IllegalArgumentException("there is no event called \"" + name + "\""))
                .read(json);
    }

    private static long integer(JsonNode json, String field) {
        return (long) FieldKind.INTEGER.read(required(json, field), long.class);
    }

    private static String text(JsonNode json, String field) {
        return (String) FieldKind.TEXT.read(required(json, field), String.class);
    }

    private static JsonNode required(JsonNode json, String field) {
        JsonNode value = json.get(field);
        if (value == null) {
            throw new IllegalArgumentException("the field \"" + field + "\" is missing");
        }
        return value;
    }
}
