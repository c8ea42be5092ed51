package io.bellwether.runtime.node.runner;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.bellwether.actors.port.Address;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Reads where the peers of a node are really reached. */
public final class RouteFile {

    private static final JsonFactory JSON = new JsonFactory();

    private RouteFile() {}

    /**
     * By {@code host:port} as the node knows the peer.
     *
     * @throws IOException if the file cannot be read, or is no such object; the message says why
     */
    public static Map<String, Address> read(Path file) throws IOException {
        Map<String, Address> routes = new TreeMap<>();
        try (JsonParser json = JSON.createParser(file.toFile())) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("it is no JSON object");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String peer = json.currentName();
                json.nextToken();
                String target = json.getText();
                routes.put(
                        peer,
                        Address.parse(target)
                                .orElseThrow(() -> new IOException(
                                        "the route of " + peer + " is '" + target + "'; expected HOST:PORT")));
            }
        }
        return routes;
    }
}
