package io.bellwether.scenarios.conform.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.msgpack.core.MessageBufferPacker;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessagePackException;
import org.msgpack.core.MessageUnpacker;

/**
 * MessagePack as a tree that rules can look into, and take apart. It is not the codec of the nodes: that one writes only
 * what is right, and what it forgives a rule must see.
 */
public final class MessagePackTree {

    private static final int DEEPEST = 64;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final MessageUnpacker in;
    private final int length;

    private MessagePackTree(MessageUnpacker in, int length) {
        this.in = in;
        this.length = length;
    }

    /** Text becomes {@code str}, a binary node {@code bin}. */
    public static byte[] write(JsonNode tree) {
        try (MessageBufferPacker out = MessagePack.newDefaultBufferPacker()) {
            pack(out, tree);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException("a tree in memory could not be written", impossible);
        }
    }

    /**
     * The one value that the frame holds; {@code bin} is read as text. Nothing is allocated for a length that the frame
     * merely declares.
     */
    public static JsonNode read(byte[] frame) throws UnreadableFrame {
        try (MessageUnpacker in = MessagePack.newDefaultUnpacker(frame)) {
            JsonNode tree = new MessagePackTree(in, frame.length).value(0);
            if (in.getTotalReadBytes() != frame.length) {
                throw new UnreadableFrame("it goes on behind its first value");
            }
            return tree;
        } catch (MessagePackException | IOException broken) {
            throw new UnreadableFrame("it is not MessagePack");
        }
    }

    private JsonNode value(int depth) throws IOException, UnreadableFrame {
        if (depth > DEEPEST) {
            throw new UnreadableFrame("it is nested more than " + DEEPEST + " levels deep");
        }
        return switch (in.getNextFormat().getValueType()) {
            case NIL -> {
                in.unpackNil();
                yield NODES.nullNode();
            }
            case BOOLEAN -> NODES.booleanNode(in.unpackBoolean());
            case INTEGER -> NODES.numberNode(in.unpackBigInteger());
            case FLOAT -> NODES.numberNode(in.unpackDouble());
            case STRING -> NODES.textNode(text(in.unpackRawStringHeader()));
            case BINARY -> NODES.textNode(text(in.unpackBinaryHeader()));
            case ARRAY -> array(depth);
            case MAP -> map(depth);
            case EXTENSION -> throw new UnreadableFrame("it holds an extension type");
        };
    }

    private ArrayNode array(int depth) throws IOException, UnreadableFrame {
        int size = there(in.unpackArrayHeader());
        ArrayNode array = NODES.arrayNode();
        for (int i = 0; i < size; i++) {
            array.add(value(depth + 1));
        }
        return array;
    }

    private ObjectNode map(int depth) throws IOException, UnreadableFrame {
        int size = there(in.unpackMapHeader());
        ObjectNode map = NODES.objectNode();
        for (int i = 0; i < size; i++) {
            String key = value(depth + 1).asText();
            map.set(key, value(depth + 1));
        }
        return map;
    }

    private String text(int bytes) throws IOException, UnreadableFrame {
        return new String(in.readPayload(there(bytes)), StandardCharsets.UTF_8);
    }

    private int there(int count) throws UnreadableFrame {
        if (count > length - in.getTotalReadBytes()) {
            throw new UnreadableFrame("it ends before its end");
        }
        return count;
    }

    private static void pack(MessageBufferPacker out, JsonNode node) throws IOException {
        switch (node.getNodeType()) {
            case OBJECT -> {
                out.packMapHeader(node.size());
                for (Map.Entry<String, JsonNode> field : node.properties()) {
                    out.packString(field.getKey());
                    pack(out, field.getValue());
                }
            }
            case ARRAY -> {
                out.packArrayHeader(node.size());
                for (JsonNode element : node) {
                    pack(out, element);
                }
            }
            case STRING -> out.packString(node.textValue());
            case BINARY -> out.packBinaryHeader(node.binaryValue().length).writePayload(node.binaryValue());
            case NUMBER -> packNumber(out, node);
            case BOOLEAN -> out.packBoolean(node.booleanValue());
            default -> out.packNil();
        }
    }

    private static void packNumber(MessageBufferPacker out, JsonNode number) throws IOException {
        if (number.isIntegralNumber()) {
            out.packBigInteger(number.bigIntegerValue());
        } else {
            out.packDouble(number.doubleValue());
        }
    }
}
