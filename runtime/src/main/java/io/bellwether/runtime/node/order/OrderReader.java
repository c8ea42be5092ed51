package io.bellwether.runtime.node.order;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads what {@link OrderWriter} wrote. */
public final class OrderReader {

    private static final JsonFactory JSON = new JsonFactory();

    private OrderReader() {}

    /** @throws IllegalArgumentException if the line is no order; the message says why */
    public static NodeOrder read(String line) {
        try (JsonParser json = JSON.createParser(line)) {
            return OrderWord.read(new OrderFields(json));
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException("This is no order: " + line + " (it is not JSON)", notJson);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("This is no order: " + line + " (" + wrong.getMessage() + ")", wrong);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
