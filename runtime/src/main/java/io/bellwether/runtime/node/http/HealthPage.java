package io.bellwether.runtime.node.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.bellwether.runtime.node.http.WatchServer.Page;
import io.bellwether.runtime.node.metrics.NodeState;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** A node's state as {@code /health} shows it: 503 while its disk refuses, since it can acknowledge nothing then. */
public final class HealthPage {

    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private HealthPage() {}

    /** @param lamport the node's Lamport time */
    public static Page of(NodeState state, String role, long lamport) {
        boolean well = state.diskProblem().isEmpty();
        StringWriter body = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(body)) {
            json.writeStartObject();
            json.writeStringField("status", well ? "ok" : "unavailable");
            json.writeStringField("node", state.node());
            json.writeStringField("role", role);
            json.writeNumberField("clock", lamport);
            if (state.reign().isPresent()) {
                json.writeStringField("coordinator", state.reign().get().coordinator());
                json.writeNumberField("epoch", state.reign().get().epoch());
            }
            if (state.referenceReachable().isPresent()) {
                json.writeBooleanField(
                        "referenceReachable", state.referenceReachable().get());
            }
            if (!well) {
                json.writeStringField("disk", state.diskProblem().get());
            }
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Page(well ? OK : UNAVAILABLE, "application/json", body.toString());
    }
}
