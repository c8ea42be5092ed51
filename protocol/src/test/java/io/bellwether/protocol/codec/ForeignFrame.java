package io.bellwether.protocol.codec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.msgpack.core.MessageBufferPacker;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessageUnpacker;
import org.msgpack.value.Value;

/** Frames as another implementation packs and unpacks them: with msgpack-core's own packer, not with our writer. */
final class ForeignFrame {

    private ForeignFrame() {}

    /** A map in this order: key, value, key, value. */
    static Map<Object, Object> map(Object... keysAndValues) {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    /** Packs maps, lists, text, numbers, booleans, byte arrays (as bin) and {@link Nil}. */
    static byte[] pack(Object value) {
        try (MessageBufferPacker packer = MessagePack.newDefaultBufferPacker()) {
            pack(packer, value);
            return packer.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What another reader makes of a frame. */
    static Map<String, Value> unpack(byte[] frame) {
        try (MessageUnpacker unpacker = MessagePack.newDefaultUnpacker(frame)) {
            return fields(unpacker.unpackValue());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Map<String, Value> fields(Value map) {
        Map<String, Value> fields = new LinkedHashMap<>();
        map.asMapValue()
                .entrySet()
                .forEach(field -> fields.put(field.getKey().asStringValue().asString(), field.getValue()));
        return fields;
    }

    /** MessagePack's nil. */
    enum Nil {
        NIL
    }

    private static void pack(MessageBufferPacker packer, Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            packer.packMapHeader(map.size());
            for (Map.Entry<?, ?> field : map.entrySet()) {
                pack(packer, field.getKey());
                pack(packer, field.getValue());
            }
        } else if (value instanceof List<?> list) {
            packer.packArrayHeader(list.size());
            for (Object element : list) {
                pack(packer, element);
            }
        } else if (value instanceof String text) {
            packer.packString(text);
        } else if (value instanceof byte[] binary) {
            packer.packBinaryHeader(binary.length).writePayload(binary);
        } else if (value instanceof Double number) {
            packer.packDouble(number);
        } else if (value instanceof Float number) {
            packer.packFloat(number);
        } else if (value instanceof Boolean flag) {
            packer.packBoolean(flag);
        } else if (value instanceof Number number) {
            packer.packLong(number.longValue());
        } else {
            packer.packNil();
        }
    }
}
