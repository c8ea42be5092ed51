package io.bellwether.protocol.codec;

import io.bellwether.protocol.Dialect;
import io.bellwether.protocol.Dialect.Format;
import io.bellwether.protocol.Stamp;
import java.util.Optional;

/** What all frames have in common: {@code service}, {@code data}, {@code timestamp} and {@code clock}, wherever they stand. */
final class Envelope {

    /** How many containers stand around the fields of {@code data}. */
    static final int DATA_DEPTH = 2;

    private final Limits limits;
    private final FrameReader in;
    private final JsonFrames json;
    private final Fields top;
    private final Fields data;
    private final Fields entry;
    private final TimestampField timestamp = new TimestampField();
    private Format format = Format.MESSAGE_PACK;

    Envelope(Limits limits) {
        this.limits = limits;
        in = new FrameReader(limits.maxDepth());
        json = new JsonFrames(limits);
        top = new Fields(in, limits);
        data = new Fields(in, limits);
        entry = new Fields(in, limits);
    }

    /** Notes where the fields of a frame stand; throws {@link MalformedFrame} if it is not one whole map. */
    void open(byte[] frame) {
        clear();
        if (frame.length == 0) {
            throw new MalformedFrame("quadro vazio");
        }
        if (frame[0] == '{') {
            format = Format.JSON;
        }
        if (frame.length > limits.maxFrameBytes()) {
            throw new MalformedFrame("quadro de " + frame.length + " bytes passa do limite maxFrameBytes ("
                    + limits.maxFrameBytes() + ")");
        }
        in.reset(format == Format.JSON ? json.toMessagePack(frame) : frame);
        readTop();
        if (in.remaining() > 0) {
            throw new MalformedFrame(
                    "bytes a mais depois do mapa: " + in.remaining() + ", a partir do byte " + in.position());
        }
    }

    Fields top() {
        return top;
    }

    Fields data() {
        return data;
    }

    /** A buffer for the maps that stand in a list, one after the other. */
    Fields entry() {
        return entry;
    }

    /** The map in which a field stands: the outer one if it is there, or else {@code data}. */
    Fields flatOrNested(Key key) {
        return top.has(key) ? top : data;
    }

    /** Both times, and from then on the asker's {@link #dialect()}. */
    Stamp stamp() {
        Fields timed = data.has(Key.TIMESTAMP) ? data : top;
        if (timed.has(Key.TIMESTAMP)) {
            timestamp.read(timed, in);
        }
        long inner = clock(data);
        long outer = clock(top);
        return new Stamp(timestamp.epochMicros(), inner != Stamp.NO_CLOCK ? inner : outer);
    }

    /** How the asker writes, as far as the frame could be read. */
    Dialect dialectIfReadable() {
        try {
            stamp();
        } catch (MalformedFrame unreadable) {
            // The style of a timestamp is known before its value is refused; nothing else is wanted here.
        }
        return dialect();
    }

    Dialect dialect() {
        return new Dialect(format, timestamp.style());
    }

    /** The service that was named, if it is one that we know. */
    Optional<Service> service() {
        int length = serviceHeader();
        return Service.find(in.frame(), in.position(), length);
    }

    /** The service that was named, known or not. */
    String serviceName() {
        return top.name(Key.SERVICE);
    }

    /** The service that a frame named before it turned out to be malformed, or the empty string. */
    String serviceNameIfReadable() {
        try {
            return top.has(Key.SERVICE) ? top.name(Key.SERVICE) : "";
        } catch (MalformedFrame unreadable) {
            return "";
        }
    }

    private void clear() {
        format = Format.MESSAGE_PACK;
        timestamp.clear();
        top.clear("");
        data.clear("data.");
    }

    private void readTop() {
        if (!in.nextIsMap()) {
            int start = in.position();
            in.skip(0);
            in.seek(start);
            throw new MalformedFrame("o quadro não é um mapa: veio " + ValueKind.of(in.peek()));
        }
        int size = in.mapHeader(1);
        for (int i = 0; i < size; i++) {
            Optional<Key> key = top.readKey(1);
            if (key.isPresent() && key.get() == Key.DATA && !in.nextIsNil()) {
                readData();
            } else {
                in.skip(1);
            }
        }
    }

    private void readData() {
        if (!in.nextIsMap()) {
            throw top.wrongType(Key.DATA, "mapa");
        }
        data.readMap("data.", DATA_DEPTH);
    }

    private int serviceHeader() {
        top.require(Key.SERVICE);
        int length = in.textHeader();
        if (length < 0) {
            throw top.wrongType(Key.SERVICE, "texto");
        }
        return length;
    }

    private static long clock(Fields fields) {
        return fields.noted(Key.CLOCK) ? fields.integer(Key.CLOCK, 0, Stamp.MAX_CLOCK) : Stamp.NO_CLOCK;
    }
}
