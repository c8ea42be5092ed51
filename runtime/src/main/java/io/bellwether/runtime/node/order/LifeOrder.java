package io.bellwether.runtime.node.order;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a runner tells a process of its own on its standard input: to be that node, until the node's life is over.
 *
 * @param log where the node's log goes; the file may be there already
 * @param words a role's word and its flags, as on the command line
 */
public record LifeOrder(Path log, List<String> words) {

    private static final JsonFactory JSON =
            new JsonFactoryBuilder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    public LifeOrder {
        words = List.copyOf(words);
    }

    /** The word of the node's role. */
    public String role() {
        return words.get(0);
    }

    /** One line of ASCII, with its end. */
    public String line() {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartArray();
            json.writeString(log.toString());
            for (String word : words) {
                json.writeString(word);
            }
            json.writeEndArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return line.append('\n').toString();
    }

    /** @throws IllegalArgumentException if the line is none */
    public static LifeOrder read(String line) {
        List<String> texts = new ArrayList<>();
        try (JsonParser json = JSON.createParser(line)) {
            boolean wellFormed = json.nextToken() == JsonToken.START_ARRAY;
            while (wellFormed && json.nextToken() == JsonToken.VALUE_STRING) {
                texts.add(json.getText());
            }
            if (!wellFormed || json.currentToken() != JsonToken.END_ARRAY || texts.size() < 2) {
                throw new IllegalArgumentException("This is no order to live: " + line);
            }
        } catch (IOException notJson) {
            throw new IllegalArgumentException("This is no order to live: " + line, notJson);
        }
        return new LifeOrder(Path.of(texts.get(0)), texts.subList(1, texts.size()));
    }
}
