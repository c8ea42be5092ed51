package io.bellwether.runtime.store.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.bellwether.protocol.WriteBody;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads {@code server_data.json}, item by item, in both spellings; what it does not know it passes over. */
final class ServerDataReader {

    private static final JsonFactory JSON = new JsonFactory();

    /** Takes what was read. */
    @FunctionalInterface
    interface Sink {
        void take(ImportedItem item) throws IOException;
    }

    private final JsonParser in;
    private final Sink sink;

    private ServerDataReader(JsonParser in, Sink sink) {
        this.in = in;
        this.sink = sink;
    }

    /**
     * @throws com.fasterxml.jackson.core.JsonProcessingException if the file is not what it should be; what came before
     *     the place was taken
     */
    static void read(Path file, Sink sink) throws IOException {
        try (JsonParser in = JSON.createParser(file.toFile())) {
            new ServerDataReader(in, sink).read();
        }
    }

    private void read() throws IOException {
        if (in.nextToken() != JsonToken.START_OBJECT) {
            throw new UnexpectedJsonException("it is no JSON object");
        }
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String list = in.currentName();
            JsonToken value = in.nextToken();
            switch (JsonFields.name(list)) {
                case "logins" -> items(list, this::login);
                case "channels" -> items(list, this::channel);
                case "channelmessages" -> items(list, this::channelMessage);
                case "usermessages" -> items(list, this::userMessage);
                default -> {
                    if (value.isStructStart()) {
                        in.skipChildren();
                    }
                }
            }
        }
        if (in.nextToken() != null) {
            throw new UnexpectedJsonException("there is something behind its end");
        }
    }

    private interface Item {
        ImportedItem read(String where) throws IOException;
    }

    /** A list that is {@code null} is an empty one: so the original writes it. */
    private void items(String list, Item item) throws IOException {
        if (in.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        if (in.currentToken() != JsonToken.START_ARRAY) {
            throw new UnexpectedJsonException("\"" + list + "\" is no list");
        }
        for (int number = 1; in.nextToken() != JsonToken.END_ARRAY; number++) {
            sink.take(item.read(list + ", item " + number));
        }
    }

    private ImportedItem login(String where) throws IOException {
        if (in.currentToken() == JsonToken.VALUE_STRING) {
            return plain(new WriteBody.LoggedIn(in.getText()));
        }
        JsonFields fields = fields(where);
        return item(fields, new WriteBody.LoggedIn(fields.text("username", "user", "name")));
    }

    private ImportedItem channel(String where) throws IOException {
        if (in.currentToken() == JsonToken.VALUE_STRING) {
            return plain(new WriteBody.ChannelCreated(in.getText()));
        }
        JsonFields fields = fields(where);
        return item(fields, new WriteBody.ChannelCreated(fields.text("channel", "name")));
    }

    private ImportedItem channelMessage(String where) throws IOException {
        JsonFields fields = fields(where);
        return item(
                fields,
                new WriteBody.ChannelText(
                        fields.text("user", "username"), fields.text("channel"), fields.text("message")));
    }

    private ImportedItem userMessage(String where) throws IOException {
        JsonFields fields = fields(where);
        return item(
                fields,
                new WriteBody.DirectText(fields.text("src", "from"), fields.text("dst", "to"), fields.text("message")));
    }

    private JsonFields fields(String where) throws IOException {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            throw new UnexpectedJsonException(where + " is " + in.getText() + ", and no object");
        }
        return JsonFields.read(in, where);
    }

    private static ImportedItem plain(WriteBody body) {
        return new ImportedItem(body, 0, Optional.empty(), OptionalLong.empty());
    }

    private static ImportedItem item(JsonFields fields, WriteBody body) throws IOException {
        OptionalLong exact = fields.integer("timestampus");
        long micros =
                exact.isPresent() ? exact.getAsLong() : fields.time("timestamp").orElse(0);
        return new ImportedItem(body, micros, fields.optionalText("id"), fields.integer("clock"));
    }
}
