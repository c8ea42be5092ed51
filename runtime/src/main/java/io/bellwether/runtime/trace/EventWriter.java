package io.bellwether.runtime.trace;

import com.fasterxml.jackson.core.JsonGenerator;
import io.bellwether.actors.event.Event;
import java.io.IOException;

/** Writes events alone, without the line of a trace around them; with the same names. */
public final class EventWriter {

    private EventWriter() {}

    /** The event's name, as {@code event} of a trace. */
    public static String name(Event event) {
        return EventSchemas.ALL.of(event).name();
    }

    /** Its fields, into the JSON object that is open. */
    public static void writeFields(Event event, JsonGenerator json) throws IOException {
        EventSchemas.ALL.of(event).write(event, json);
    }

    /** Its fields for people, each as {@code name=value} after a blank; a text with a blank in it is quoted. */
    public static void appendFields(Event event, StringBuilder text) {
        EventSchemas.ALL.of(event).append(event, text);
    }
}
