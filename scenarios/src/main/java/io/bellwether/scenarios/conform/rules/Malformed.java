package io.bellwether.scenarios.conform.rules;

import static io.bellwether.scenarios.conform.Part.MESSAGEPACK;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.scenarios.conform.Bench;
import io.bellwether.scenarios.conform.Breach;
import io.bellwether.scenarios.conform.Exchange;
import io.bellwether.scenarios.conform.Question;
import io.bellwether.scenarios.conform.Rule;
import io.bellwether.scenarios.conform.Unobservable;
import io.bellwether.scenarios.conform.wire.JsonTree;
import io.bellwether.scenarios.conform.wire.MessagePackTree;
import io.bellwether.scenarios.conform.wire.UnreadableFrame;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Frames that are wrong in one way each, roughest last. */
final class Malformed {

    /** The one byte that MessagePack gives no meaning. */
    static final byte[] NEVER_USED = {(byte) 0xc1};

    private static final String ERROR =
            "An unknown service, a frame that is not MessagePack (the single byte `C1`, say),"
                    + " a map without `service`, a field of the wrong type: the reply is `erro` in the usual form.";
    private static final String LIMITS = "Limits are explicit; past one, `erro` names the limit.";
    private static final int DEEP = 10_000;
    private static final int LARGE = 2 << 20;

    private Malformed() {}

    static List<Rule> rules() {
        return List.of(
                refused("unknown-service", "an unknown service is `erro`", map("{'service': 'dance', 'data': {}}")),
                Rule.of(MESSAGEPACK, "error-form", "an error has the form of every reply", ERROR, bench -> {
                    Exchange refused = bench.server().ask(map("{'service': 'dance', 'data': {}}"));
                    JsonNode data = refused.reply().path("data");
                    refused.require(refused.reply().path("service").isTextual(), "there is no `service`");
                    for (String field : List.of("status", "description", "message")) {
                        refused.require(data.path(field).isTextual(), "there is no text `data." + field + "`");
                    }
                }),
                refused("no-service", "a map without `service` is `erro`", map("{'data': {}}")),
                refused("service-type", "a `service` that is no text is `erro`", map("{'service': 7, 'data': {}}")),
                refused("data-type", "`data` that is no map is `erro`", map("{'service': 'login', 'data': 'ana'}")),
                refused(
                        "field-type",
                        "a field of the wrong type is `erro`",
                        map("{'service': 'login', 'data': {'user': 7, 'timestamp': 1}}")),
                refused("no-map", "a list instead of a map is `erro`", map("[1, 2, 3]")),
                refused("not-messagepack", "the byte C1 is `erro`", NEVER_USED),
                refused("empty-frame", "an empty frame is `erro`", new byte[0]),
                refused("truncated", "half a frame is `erro`", truncated()),
                refused("announced-map", "a map that claims four billion entries is `erro`", announcing(0xdf)),
                refused("announced-text", "a text that claims four billion bytes is `erro`", announcing(0xdb)),
                refused("deep-nest", "lists ten thousand deep are `erro`", deepNest()),
                Rule.of(
                        MESSAGEPACK,
                        "large-frame",
                        "a frame past the limit is `erro`, which names it",
                        LIMITS,
                        bench -> {
                            Exchange large =
                                    bench.server().ask(Question.of("users").with("ballast", "x".repeat(LARGE)));
                            if (!large.status().equals("erro")) {
                                large.reply();
                                throw new Unobservable(
                                        "a frame of 2 MiB is served; what the limit is, if any, is not known");
                            }
                            large.requireRefusal();
                        }),
                Rule.of(
                        MESSAGEPACK,
                        "nothing-stored",
                        "what is refused is not stored",
                        Sentences.NO_ROLE_DIES,
                        Malformed::storesNothing));
    }

    private static Rule refused(String id, String says, byte[] frame) {
        return Rule.of(
                MESSAGEPACK, id, says, ERROR, bench -> bench.server().ask(frame).requireStatus("erro"));
    }

    /** A login that breaks off behind the name, and a channel whose other field is wrong. */
    private static void storesNothing(Bench bench) throws Breach, Unobservable {
        String user = bench.fresh("meio");
        byte[] login = Logins.login(user).inMessagePack();
        bench.server().ask(Arrays.copyOf(login, login.length - 1)).body();
        String channel = bench.fresh("meia");
        bench.server().ask(Channels.channel(channel).with("clock", "seven")).body();
        Exchange users = bench.server().ask(Question.of("users"));
        users.require(!users.names("users").contains(user), user + " was sent in half a frame, and is listed");
        Exchange channels = bench.server().ask(Question.of("channels"));
        channels.require(
                !channels.names("channels").contains(channel), channel + " was sent with a wrong clock, and is listed");
    }

    /** @param json with single quotes */
    private static byte[] map(String json) {
        try {
            return MessagePackTree.write(JsonTree.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
        } catch (UnreadableFrame impossible) {
            throw new IllegalArgumentException(json, impossible);
        }
    }

    private static byte[] truncated() {
        byte[] users = Question.of("users").inMessagePack();
        return Arrays.copyOf(users, users.length - 3);
    }

    private static byte[] announcing(int code) {
        return new byte[] {(byte) code, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff};
    }

    private static byte[] deepNest() {
        byte[] nest = new byte[DEEP + 1];
        Arrays.fill(nest, (byte) 0x91);
        nest[DEEP] = 1;
        return nest;
    }
}
