package io.bellwether.runtime.trace;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Writes {@code trace.jsonl}: one event a line, its fields always in the same order, all of it ASCII, so that equal runs
 * are equal to the byte. Keeps the hash of what it wrote.
 *
 * <pre>{@code {"seq":1,"atNanos":0,"node":"server-1","incarnation":1,"nodeMicros":1767225600000000,"event":"RankAssigned","rank":1}}</pre>
 */
public final class TraceWriter implements TraceListener, AutoCloseable {
    static final SerializedString SEQ = new SerializedString("seq");
    static final SerializedString AT_NANOS = new SerializedString("atNanos");
    static final SerializedString NODE = new SerializedString("node");
    static final SerializedString INCARNATION = new SerializedString("incarnation");
    static final SerializedString NODE_MICROS = new SerializedString("nodeMicros");
    static final SerializedString EVENT = new SerializedString("event");

    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .rootValueSeparator("")
            // Not for the looks: half of a surrogate pair, which a client can send, is no UTF-8.
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    private final HashedOutput output;
    private final JsonGenerator json;

    /** @param out is closed with this; buffering is done here */
    public TraceWriter(OutputStream out) {
        try {
            output = new HashedOutput(out);
            json = JSON.createGenerator(output);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Writes nothing, for the {@link #hash()} alone. */
    public static TraceWriter hashing() {
        return new TraceWriter(OutputStream.nullOutputStream());
    }

    @Override
    public void onEvent(TraceEvent event) {
        try {
            EventSchema schema = EventSchemas.ALL.of(event.event());
            json.writeStartObject();
            json.writeFieldName(SEQ);
            json.writeNumber(event.seq());
            json.writeFieldName(AT_NANOS);
            json.writeNumber(event.atNanos());
            json.writeFieldName(NODE);
            json.writeString(event.node());
            json.writeFieldName(INCARNATION);
            json.writeNumber(event.incarnation());
            json.writeFieldName(NODE_MICROS);
            json.writeNumber(event.nodeMicros());
            json.writeFieldName(EVENT);
            json.writeString(schema.encodedName());
            schema.write(event.event(), json);
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException failed) {
            throw new UncheckedIOException("The trace could not be written: " + failed.getMessage(), failed);
        }
    }

    /** Hands on what was buffered. */
    public void flush() {
        try {
            json.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException("The trace could not be written: " + failed.getMessage(), failed);
        }
    }

    /** XXH64 of every byte so far, in sixteen hexadecimal digits. Two runs are the same run if and only if it is equal, by all odds. */
    public String hash() {
        flush();
        return String.format("%016x", output.hash());
    }

    @Override
    public void close() {
        try {
            json.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("The trace could not be closed: " + failed.getMessage(), failed);
        }
    }
}
