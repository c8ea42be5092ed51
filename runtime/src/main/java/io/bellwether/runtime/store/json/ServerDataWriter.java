package io.bellwether.runtime.store.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.bellwether.actors.replication.Origin;
import io.bellwether.protocol.StoredWrite;
import io.bellwether.protocol.WriteBody.ChannelText;
import io.bellwether.protocol.WriteBody.DirectText;
import io.bellwether.protocol.WriteBody.LoggedIn;
import io.bellwether.runtime.store.StoredHistory;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Writes {@code server_data.json}: one line for each login, channel and message. Nothing is kept in memory. */
final class ServerDataWriter {

    private static final JsonFactory JSON = new JsonFactory();
    private static final long MICROS_PER_SECOND = 1_000_000L;

    private final JsonGenerator out;

    private ServerDataWriter(OutputStream to) throws IOException {
        out = JSON.createGenerator(to).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        out.setPrettyPrinter(new LinePerItem());
    }

    static void write(StoredHistory history, OutputStream to) throws IOException {
        ServerDataWriter writer = new ServerDataWriter(to);
        try {
            writer.write(history);
        } catch (UncheckedIOException refused) {
            throw refused.getCause();
        }
    }

    private void write(StoredHistory history) throws IOException {
        out.writeStartObject();
        out.writeArrayFieldStart("logins");
        history.logins(login -> line(() -> {
            out.writeStringField("username", ((LoggedIn) login.body()).user());
            stamp(login);
        }));
        out.writeEndArray();
        out.writeArrayFieldStart("channels");
        for (String channel : history.channels()) {
            out.writeString(channel);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("channel_messages");
        history.channelMessages(message -> line(() -> {
            ChannelText text = (ChannelText) message.body();
            out.writeStringField("user", text.user());
            out.writeStringField("channel", text.channel());
            out.writeStringField("message", text.message());
            stamp(message);
        }));
        out.writeEndArray();
        out.writeArrayFieldStart("user_messages");
        history.directMessages(message -> line(() -> {
            DirectText text = (DirectText) message.body();
            out.writeStringField("src", text.src());
            out.writeStringField("dst", text.dst());
            out.writeStringField("message", text.message());
            stamp(message);
        }));
        out.writeEndArray();
        out.writeEndObject();
        out.flush();
    }

    private void stamp(StoredWrite write) throws IOException {
        out.writeNumberField("timestamp", Math.floorDiv(write.epochMicros(), MICROS_PER_SECOND));
        out.writeNumberField("timestamp_us", write.epochMicros());
        out.writeNumberField("clock", write.clock());
        out.writeStringField("id", write.id());
        out.writeStringField("server", Origin.server(write.origin()));
    }

    private interface Fields {
        void write() throws IOException;
    }

    private void line(Fields fields) {
        try {
            out.writeStartObject();
            fields.write();
            out.writeEndObject();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
