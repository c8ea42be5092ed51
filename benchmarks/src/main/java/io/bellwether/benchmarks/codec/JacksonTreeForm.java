package io.bellwether.benchmarks.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.Stamp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** JSON through Jackson's tree, with one mapper kept; no checks. */
final class JacksonTreeForm implements RoundTrip {

    private final JsonMapper mapper = new JsonMapper();

    @Override
    public byte[] encode(Request.Publish request, Stamp stamp) {
        ObjectNode frame = mapper.createObjectNode().put("service", "publish");
        frame.putObject("data")
                .put("user", request.user())
                .put("channel", request.channel())
                .put("message", request.message())
                .put("id", request.id().orElse(""))
                .put("timestamp", stamp.epochMicros() / 1_000_000L)
                .put("clock", stamp.clock());
        try {
            return mapper.writeValueAsBytes(frame);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public Stamped decode(byte[] frame) {
        try {
            JsonNode data = mapper.readTree(frame).get("data");
            return new Stamped(
                    new Request.Publish(
                            data.get("user").textValue(),
                            data.get("channel").textValue(),
                            data.get("message").textValue(),
                            Optional.of(data.get("id").textValue())),
                    new Stamp(
                            data.get("timestamp").longValue() * 1_000_000L,
                            data.get("clock").longValue()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
