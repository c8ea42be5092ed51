package io.bellwether.protocol.codec;

import io.bellwether.protocol.Stamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * The known fields of one map of a frame: first, in one pass, where each stands, then typed reads of the few that the
 * message needs. So the order of the fields does not matter, and what nobody asks for is never made an object.
 */
final class Fields {

    private final FrameReader in;
    private final Limits limits;
    private final int[] offsets = new int[Key.COUNT];

    /** One bit for each key that was noted, by its ordinal: only those have an offset. */
    private long present;

    private String path = "";

    Fields(FrameReader in, Limits limits) {
        this.in = in;
        this.limits = limits;
        clear("");
    }

    /** @param newPath what stands before a field's name in a reason, such as {@code data.} */
    void clear(String newPath) {
        path = newPath;
        present = 0;
    }

    /** Reads the next key of a map, and notes where its value stands; the cursor is left on the value. */
    Optional<Key> readKey(int depth) {
        int length = in.textHeader();
        if (length < 0) {
            in.skip(depth);
            return Optional.empty();
        }
        int start = in.position();
        in.seek(start + length);
        Optional<Key> key = Key.find(in.frame(), start, length);
        if (key.isPresent()) {
            note(key.get());
        }
        return key;
    }

    /** Notes all fields of the map that the cursor stands on, and steps over it. */
    void readMap(String newPath, int depth) {
        clear(newPath);
        int size = in.mapHeader(depth);
        for (int i = 0; i < size; i++) {
            readKey(depth);
            in.skip(depth);
        }
    }

    /** Whether a field is there; one that is nil counts as absent, because some encoders write all that they know. */
    boolean has(Key key) {
        return noted(key) && !in.nextIsNil();
    }

    /** As {@link #has}, but a nil is there too. Puts the cursor on the value. */
    boolean noted(Key key) {
        if (!isPresent(key)) {
            return false;
        }
        in.seek(offsets[key.ordinal()]);
        return true;
    }

    /** A user, channel or server name, or an identifier. */
    String name(Key key) {
        require(key);
        return text(key, limits.maxNameBytes(), "maxNameBytes");
    }

    Optional<String> optionalName(Key key) {
        return has(key) ? Optional.of(text(key, limits.maxNameBytes(), "maxNameBytes")) : Optional.empty();
    }

    /** The channel's name, which some peers call {@code name}. */
    String channel() {
        return name(has(Key.CHANNEL) || !has(Key.NAME) ? Key.CHANNEL : Key.NAME);
    }

    String message(Key key) {
        require(key);
        return text(key, limits.maxMessageBytes(), "maxMessageBytes");
    }

    /** An integer of either sign. */
    long integer(Key key) {
        require(key);
        if (!in.nextIsInteger()) {
            throw wrongType(key, "inteiro");
        }
        return in.integer();
    }

    /** An integer from {@code least} to {@code most}. */
    long integer(Key key, long least, long most) {
        long value = integer(key);
        if (value < least || value > most) {
            throw new MalformedFrame(path + key.word + ": " + value + " fora do intervalo " + least + ".." + most);
        }
        return value;
    }

    /** A count that only grows, such as a clock or an epoch. */
    OptionalLong optionalCounter(Key key) {
        return has(key) ? OptionalLong.of(integer(key, 0, Stamp.MAX_CLOCK)) : OptionalLong.empty();
    }

    /** A flag; one that is absent is down. */
    boolean flag(Key key) {
        if (!has(key)) {
            return false;
        }
        if (!in.nextIsBoolean()) {
            throw wrongType(key, "booleano");
        }
        return in.bool();
    }

    /** The field {@code timestamp}, if it is there. */
    void timestamp(TimestampField timestamp) {
        timestamp.clear();
        if (has(Key.TIMESTAMP)) {
            timestamp.read(this, in);
        }
    }

    /** A map of names to counts that only grow. */
    SortedMap<String, Long> counters(Key key, int depth) {
        require(key);
        if (!in.nextIsMap()) {
            throw wrongType(key, "mapa");
        }
        SortedMap<String, Long> counters = new TreeMap<>();
        int size = in.mapHeader(depth + 1);
        for (int i = 0; i < size; i++) {
            String name = element(key, i);
            String counted = nameAt(name);
            if (!in.nextIsInteger()) {
                throw new MalformedFrame(name + ": esperava inteiro, veio " + ValueKind.of(in.peek()));
            }
            long value = in.integer();
            if (value < 0 || value > Stamp.MAX_CLOCK) {
                throw new MalformedFrame(name + ": " + value + " fora do intervalo 0.." + Stamp.MAX_CLOCK);
            }
            if (counters.put(counted, value) != null) {
                throw new MalformedFrame("chave repetida: " + path + key.word + "." + counted);
            }
        }
        return counters;
    }

    /** A list of names; nil, which some encoders write for an empty list, is one. */
    List<String> names(Key key) {
        return list(key, 0, index -> nameAt(element(key, index)));
    }

    /** A list of maps, each read in turn into {@code entry}. */
    <T> List<T> maps(Key key, int depth, Fields entry, IntFunction<T> read) {
        return list(key, depth, index -> {
            if (!in.nextIsMap()) {
                throw new MalformedFrame(element(key, index) + ": esperava mapa, veio " + ValueKind.of(in.peek()));
            }
            entry.readMap(element(key, index) + ".", depth + 2);
            int after = in.position();
            T value = read.apply(index);
            in.seek(after);
            return value;
        });
    }

    MalformedFrame wrongType(Key key, String expected) {
        in.seek(offsets[key.ordinal()]);
        return new MalformedFrame(path + key.word + ": esperava " + expected + ", veio " + ValueKind.of(in.peek()));
    }

    void require(Key key) {
        if (!noted(key)) {
            throw new MalformedFrame("falta o campo " + path + key.word);
        }
    }

    private <T> List<T> list(Key key, int depth, IntFunction<T> read) {
        require(key);
        if (in.nextIsNil()) {
            return List.of();
        }
        if (!in.nextIsArray()) {
            throw wrongType(key, "lista");
        }
        int size = in.arrayHeader(depth + 1);
        List<T> values = new ArrayList<>(Math.min(size, 64));
        for (int i = 0; i < size; i++) {
            values.add(read.apply(i));
        }
        return List.copyOf(values);
    }

    /** Reads a name, which is next. */
    private String nameAt(String where) {
        int length = in.textHeader();
        if (length < 0) {
            throw new MalformedFrame(where + ": esperava texto, veio " + ValueKind.of(in.peek()));
        }
        if (length > limits.maxNameBytes()) {
            throw tooLong(where, length, "maxNameBytes", limits.maxNameBytes());
        }
        return in.utf8(length);
    }

    private String text(Key key, int most, String limit) {
        int length = in.textHeader();
        if (length < 0) {
            throw wrongType(key, "texto");
        }
        if (length > most) {
            throw tooLong(path + key.word, length, limit, most);
        }
        return in.utf8(length);
    }

    private static MalformedFrame tooLong(String where, int length, String limit, int most) {
        return new MalformedFrame(where + ": " + length + " bytes passam do limite " + limit + " (" + most + ")");
    }

    private void note(Key key) {
        if (isPresent(key)) {
            throw new MalformedFrame("chave repetida: " + path + key.word + " (byte " + in.position() + ")");
        }
        present |= 1L << key.ordinal();
        offsets[key.ordinal()] = in.position();
    }

    private boolean isPresent(Key key) {
        return (present & 1L << key.ordinal()) != 0;
    }

    private String element(Key key, int index) {
        return path + key.word + "[" + index + "]";
    }
}
