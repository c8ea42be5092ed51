package io.bellwether.runtime.node.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.bellwether.runtime.trace.EventWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How a line becomes text, with its line break. */
interface LineFormat {

    String write(LogLine line);

    /** Of the node with this name. */
    static LineFormat of(LogFormat format, String node) {
        return format == LogFormat.JSON ? new Json(node) : new Text(node);
    }

    /** {@code 2026-01-01T00:00:00.000Z INFO  server-1 clock=17 UserLoggedIn user=ana}. */
    record Text(String node) implements LineFormat {
        private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern(
                        "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                .withZone(ZoneOffset.UTC);

        @Override
        public String write(LogLine line) {
            StringBuilder text = new StringBuilder(160);
            MILLIS.formatTo(instant(line), text);
            String level = line.level().name();
            text.append(' ').append(level).append(" ".repeat(6 - level.length()));
            text.append(node).append(" clock=").append(line.clock()).append(' ');
            text.append(EventWriter.name(line.event()));
            EventWriter.appendFields(line.event(), text);
            return text.append('\n').toString();
        }
    }

    /** {@code {"time":"2026-01-01T00:00:00.000001Z","level":"info","node":"server-1","clock":17,"event":"UserLoggedIn","user":"ana"}}. */
    record Json(String node) implements LineFormat {
        private static final JsonFactory JSON = new JsonFactory();

        @Override
        public String write(LogLine line) {
            StringWriter text = new StringWriter();
            try (JsonGenerator json = JSON.createGenerator(text)) {
                json.writeStartObject();
                json.writeStringField("time", instant(line).toString());
                json.writeStringField("level", line.level().name().toLowerCase(Locale.ROOT));
                json.writeStringField("node", node);
                json.writeNumberField("clock", line.clock());
                json.writeStringField("event", EventWriter.name(line.event()));
                EventWriter.writeFields(line.event(), json);
                json.writeEndObject();
                json.writeRaw('\n');
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return text.toString();
        }
    }

    private static Instant instant(LogLine line) {
        return Instant.EPOCH.plusNanos(line.epochMicros() * 1_000);
    }
}
