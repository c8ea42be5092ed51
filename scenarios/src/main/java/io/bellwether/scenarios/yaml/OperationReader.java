package io.bellwether.scenarios.yaml;

import io.bellwether.scenarios.model.Action;
import io.bellwether.scenarios.model.ClientOperation;
import io.bellwether.scenarios.model.MalformedFrame;
import io.bellwether.scenarios.model.MalformedKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads what scripted clients do. */
final class OperationReader {

    private static final String CLIENT = "client";
    private static final String HEX = "hex:";
    private static final Pattern BYTES = Pattern.compile("([0-9A-Fa-f]{2})*");

    private final Selectors selectors;

    OperationReader(Selectors selectors) {
        this.selectors = selectors;
    }

    /** What a person could do; these stand in the timeline, and in the script of a workload. */
    void registerOperations(Map<String, ActionReader> readers) {
        readers.put("login", body -> new ClientOperation.Login(selectors.client(body)));
        readers.put("users", body -> new ClientOperation.ListUsers(selectors.client(body)));
        readers.put("channel", body -> {
            Fields fields = Fields.of(body, "a channel to create", List.of(CLIENT, "name"));
            return new ClientOperation.CreateChannel(client(fields), Names.topic(fields.need("name")));
        });
        readers.put("channels", body -> new ClientOperation.ListChannels(selectors.client(body)));
        readers.put("subscribe", body -> {
            Fields fields = Fields.of(body, "a subscription", List.of(CLIENT, "topic"));
            return new ClientOperation.Subscribe(client(fields), Names.topic(fields.need("topic")));
        });
        readers.put("publish", body -> {
            Fields fields = Fields.of(body, "a publication", List.of(CLIENT, "channel", "message"));
            return new ClientOperation.Publish(client(fields), Names.topic(fields.need("channel")), message(fields));
        });
        readers.put("history", this::history);
        readers.put("message", body -> {
            Fields fields = Fields.of(body, "a direct message", List.of(CLIENT, "to", "message"));
            return new ClientOperation.SendDirect(client(fields), Names.topic(fields.need("to")), message(fields));
        });
    }

    private Action history(Cursor body) {
        Fields fields = Fields.of(body, "a question for history", List.of(CLIENT, "channel", "user"));
        if (fields.has("channel") == fields.has("user") && body.isMapping()) {
            body.report("this does not say whose history is meant", "either channel: NAME, or user: NAME");
        }
        String topic = fields.get("channel")
                .or(() -> fields.get("user"))
                .map(Names::topic)
                .orElse("");
        return new ClientOperation.ReadHistory(client(fields), topic, fields.has("channel"));
    }

    Action malformed(Cursor body) {
        Fields fields = Fields.of(body, "a malformed request", List.of("from", "to", "frames"));
        return new Action.Malformed(
                selectors.client(fields.need("from")),
                selectors.one(fields.need("to"), selectors.roster().withDisk()),
                fields.need("frames").elements("a list of frames, such as [truncated, not-a-map]").stream()
                        .map(OperationReader::frame)
                        .toList());
    }

    private static MalformedFrame frame(Cursor cursor) {
        if (cursor.item() instanceof Item.Scalar scalar && scalar.text().startsWith(HEX)) {
            String bytes = scalar.text().substring(HEX.length());
            if (!BYTES.matcher(bytes).matches()) {
                cursor.report("these are not bytes", "two hexadecimal digits for each byte, such as hex:c1ff");
            }
            return new MalformedFrame(scalar.text(), bytes);
        }
        List<String> words =
                Arrays.stream(MalformedKind.values()).map(MalformedKind::word).toList();
        int index = words.indexOf(cursor.oneOf(words));
        return MalformedKind.values()[index].frame();
    }

    private String client(Fields fields) {
        return selectors.client(fields.need(CLIENT));
    }

    private static String message(Fields fields) {
        return fields.need("message").text("a text");
    }
}
