package io.bellwether.protocol.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * JSON frames, as the same frames in MessagePack: so there is one reader and one writer of messages, and one set of
 * rules for both.
 */
final class JsonFrames {

    private final Limits limits;
    private Optional<JsonMapper> mapper = Optional.empty();

    JsonFrames(Limits limits) {
        this.limits = limits;
    }

    byte[] toMessagePack(byte[] json) {
        FrameWriter out = new FrameWriter();
        write(out, parse(json));
        return out.toFrame();
    }

    /** @param frame one of our own: maps with text keys, arrays, text, integers, floats and booleans */
    static byte[] fromMessagePack(byte[] frame) {
        FrameReader in = new FrameReader(Integer.MAX_VALUE);
        in.reset(frame);
        return read(in).toString().getBytes(StandardCharsets.UTF_8);
    }

    private JsonNode parse(byte[] json) {
        try {
            return mapper().readTree(text(json));
        } catch (StreamConstraintsException tooMuch) {
            throw malformed(
                    "JSON com aninhamento além do limite maxDepth (" + limits.maxDepth() + ") ou número longo demais",
                    tooMuch);
        } catch (JsonEOFException truncated) {
            throw malformed("JSON truncado", truncated);
        } catch (MismatchedInputException ambiguous) {
            throw malformed("JSON com chave repetida, ou com algo a mais depois do objeto", ambiguous);
        } catch (JsonProcessingException notJson) {
            throw malformed("JSON inválido", notJson);
        }
    }

    /** Made for the first frame in JSON: who never sees one does not wait for Jackson to load. */
    private JsonMapper mapper() {
        if (mapper.isEmpty()) {
            StreamReadConstraints constraints = StreamReadConstraints.builder()
                    .maxNestingDepth(limits.maxDepth())
                    .build();
            JsonFactory factory =
                    JsonFactory.builder().streamReadConstraints(constraints).build();
            mapper = Optional.of(JsonMapper.builder(factory)
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build());
        }
        return mapper.get();
    }

    private static MalformedFrame malformed(String what, JsonProcessingException cause) {
        JsonLocation at = cause.getLocation();
        String where = at == null ? "" : " (linha " + at.getLineNr() + ", coluna " + at.getColumnNr() + ")";
        return new MalformedFrame(what + where);
    }

    private static String text(byte[] json) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(json))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new MalformedFrame("o JSON não é UTF-8");
        }
    }

    private static void write(FrameWriter out, JsonNode node) {
        if (node.isObject()) {
            out.mapHeader(node.size());
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                out.text(field.getKey());
                write(out, field.getValue());
            }
        } else if (node.isArray()) {
            out.arrayHeader(node.size());
            node.forEach(element -> write(out, element));
        } else if (node.isTextual()) {
            out.text(node.textValue());
        } else if (node.isIntegralNumber() && node.canConvertToLong()) {
            out.integer(node.longValue());
        } else if (node.isNumber()) {
            out.float64(node.doubleValue());
        } else if (node.isBoolean()) {
            out.bool(node.booleanValue());
        } else {
            out.nil();
        }
    }

    private static JsonNode read(FrameReader in) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (in.nextIsMap()) {
            ObjectNode object = nodes.objectNode();
            int size = in.mapHeader(0);
            for (int i = 0; i < size; i++) {
                String key = in.utf8(in.textHeader());
                object.set(key, read(in));
            }
            return object;
        }
        if (in.nextIsArray()) {
            ArrayNode array = nodes.arrayNode();
            int size = in.arrayHeader(0);
            for (int i = 0; i < size; i++) {
                array.add(read(in));
            }
            return array;
        }
        if (in.nextIsInteger()) {
            return nodes.numberNode(in.integer());
        }
        if (in.nextIsFloat()) {
            return plain(in.floating());
        }
        if (in.nextIsBoolean()) {
            return nodes.booleanNode(in.bool());
        }
        return nodes.textNode(in.utf8(in.textHeader()));
    }

    /** With a point and without an exponent, because simple readers know no other floats. */
    private static JsonNode plain(double number) {
        BigDecimal exact = BigDecimal.valueOf(number);
        return DecimalNode.valueOf(exact.setScale(Math.max(exact.scale(), 1), RoundingMode.UNNECESSARY));
    }
}
