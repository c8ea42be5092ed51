package io.bellwether.runtime.node.order;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.bellwether.runtime.node.order.NodeOrder.BreakDisk;
import io.bellwether.runtime.node.order.NodeOrder.CreateChannel;
import io.bellwether.runtime.node.order.NodeOrder.DriftClock;
import io.bellwether.runtime.node.order.NodeOrder.Login;
import io.bellwether.runtime.node.order.NodeOrder.Publish;
import io.bellwether.runtime.node.order.NodeOrder.ReadHistory;
import io.bellwether.runtime.node.order.NodeOrder.SendDirect;
import io.bellwether.runtime.node.order.NodeOrder.SendRaw;
import io.bellwether.runtime.node.order.NodeOrder.Start;
import io.bellwether.runtime.node.order.NodeOrder.StepClock;
import io.bellwether.runtime.node.order.NodeOrder.Subscribe;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes {@code orders.jsonl}, which a node obeys line by line. */
public final class OrderWriter {

    // Half of a surrogate pair, which a script can hold, is no UTF-8.
    private static final JsonFactory JSON =
            new JsonFactoryBuilder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private OrderWriter() {}

    /** The order as one line of ASCII, with its end. To be appended in one piece: half a line is not obeyed. */
    public static String line(NodeOrder order) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField(OrderWord.FIELD, OrderWord.of(order).word());
            writeFields(order, json);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return line.append('\n').toString();
    }

    private static void writeFields(NodeOrder order, JsonGenerator json) throws IOException {
        if (order instanceof Start start) {
            json.writeNumberField("atNanos", start.atNanos());
            json.writeNumberField("epochMicros", start.epochMicros());
        } else if (order instanceof StepClock step) {
            json.writeNumberField("micros", step.micros());
        } else if (order instanceof DriftClock drift) {
            json.writeNumberField("partsPerBillion", drift.partsPerBillion());
        } else if (order instanceof BreakDisk disk) {
            json.writeStringField("fault", disk.fault().name());
            json.writeBooleanField("broken", disk.broken());
        } else if (order instanceof Login login) {
            json.writeStringField("user", login.user());
        } else if (order instanceof CreateChannel create) {
            json.writeStringField("channel", create.channel());
        } else if (order instanceof Subscribe subscribe) {
            json.writeStringField("topic", subscribe.topic());
        } else if (order instanceof Publish publish) {
            json.writeStringField("channel", publish.channel());
            json.writeStringField("message", publish.message());
        } else if (order instanceof ReadHistory read) {
            json.writeStringField("topic", read.topic());
            json.writeBooleanField("channel", read.channel());
        } else if (order instanceof SendDirect send) {
            json.writeStringField("to", send.to());
            json.writeStringField("message", send.message());
        } else if (order instanceof SendRaw raw) {
            json.writeStringField("server", raw.server().toString());
            json.writeBinaryField("frame", raw.frame());
        }
    }
}
