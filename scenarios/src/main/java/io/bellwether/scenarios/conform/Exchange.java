package io.bellwether.scenarios.conform;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.scenarios.conform.wire.Answer;
import io.bellwether.scenarios.conform.wire.Answer.Came;
import io.bellwether.scenarios.conform.wire.Answer.Silence;
import io.bellwether.scenarios.conform.wire.JsonTree;
import io.bellwether.scenarios.conform.wire.MessagePackTree;
import io.bellwether.scenarios.conform.wire.ReadableFrame;
import io.bellwether.scenarios.conform.wire.UnreadableFrame;
import java.util.ArrayList;
import java.util.List;

/**
 * A request, and what came back: seen the way of a tolerant reader, so that one mistake breaks the rule about it and no
 * other. What a reply says within {@code data} is found outside of it too, and the other way round.
 */
public final class Exchange {

    private final byte[] sent;
    private final Answer answer;

    Exchange(byte[] sent, Answer answer) {
        this.sent = sent;
        this.answer = answer;
    }

    /** Of the answer, with the delimiter. */
    public List<byte[]> frames() throws Breach {
        return came().frames();
    }

    public byte[] body() throws Breach {
        return came().body();
    }

    /** The reply, in MessagePack or in JSON as its first byte says. */
    public JsonNode reply() throws Breach {
        byte[] body = body();
        try {
            JsonNode tree = JsonTree.looksLikeIt(body) ? JsonTree.read(body) : MessagePackTree.read(body);
            require(tree.isObject(), "the answer is not a map");
            return tree;
        } catch (UnreadableFrame unreadable) {
            throw breach("the answer cannot be read: " + unreadable.getMessage());
        }
    }

    /** A field of the reply, from {@code data} or from beside it; missing if it is in neither. */
    public JsonNode field(String name) throws Breach {
        JsonNode reply = reply();
        JsonNode within = reply.path("data").path(name);
        return within.isMissingNode() ? reply.path(name) : within;
    }

    public String status() throws Breach {
        return field("status").asText("");
    }

    public Exchange requireStatus(String word) throws Breach {
        require(status().equals(word), "`status` is not `" + word + "`");
        return this;
    }

    /** It is {@code erro}, and says why. */
    public Exchange requireRefusal() throws Breach {
        requireStatus("erro");
        boolean explained = !field("description").asText("").isBlank()
                || !field("message").asText("").isBlank();
        require(explained, "`erro` comes without a reason: neither `description` nor `message` says one");
        return this;
    }

    /** A list of names. */
    public List<String> names(String field) throws Breach {
        JsonNode list = field(field);
        require(list.isArray(), "`" + field + "` is not a list");
        List<String> names = new ArrayList<>();
        for (JsonNode name : list) {
            require(name.isTextual(), "`" + field + "` holds something that is not a name");
            names.add(name.textValue());
        }
        return names;
    }

    /** The reply's clock, from either place. */
    public long clock() throws Breach, Unobservable {
        JsonNode clock = field("clock");
        if (!clock.isIntegralNumber()) {
            throw new Unobservable("replies carry no clock: see clock-in-data and clock-at-top");
        }
        return clock.longValue();
    }

    public void require(boolean holds, String otherwise) throws Breach {
        if (!holds) {
            throw breach(otherwise);
        }
    }

    public Breach breach(String what) {
        return breachShownBy(what, answer instanceof Came came ? readable(came) : ((Silence) answer).why());
    }

    /** @param shown what came back, or came of it */
    Breach breachShownBy(String what, String shown) {
        return new Breach(new Evidence(what, ReadableFrame.of(sent), shown));
    }

    /** The body alone, where the envelope is as it should be. */
    private static String readable(Came came) {
        boolean enveloped = came.frames().size() == 2 && came.frames().get(0).length == 0;
        return enveloped ? ReadableFrame.of(came.body()) : ReadableFrame.of(came.frames());
    }

    private Came came() throws Breach {
        if (answer instanceof Came came) {
            return came;
        }
        throw breach("there is no answer");
    }
}
