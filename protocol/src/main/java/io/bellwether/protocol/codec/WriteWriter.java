package io.bellwether.protocol.codec;

import io.bellwether.protocol.StoredWrite;
import io.bellwether.protocol.WriteBody;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Writes what servers tell each other of the writes that they keep. */
final class WriteWriter {

    private final FrameWriter out;

    WriteWriter(FrameWriter out) {
        this.out = out;
    }

    void all(List<StoredWrite> writes) {
        out.key(Key.WRITES);
        out.arrayHeader(writes.size());
        writes.forEach(this::write);
    }

    void vector(SortedMap<String, Long> vector) {
        out.key(Key.VECTOR);
        out.mapHeader(vector.size());
        for (Map.Entry<String, Long> origin : vector.entrySet()) {
            out.text(origin.getKey());
            out.integer(origin.getValue());
        }
    }

    private void write(StoredWrite write) {
        int outer = out.openMap();
        out.key(Key.SERVER).text(write.origin());
        out.key(Key.SEQUENCE).integer(write.sequence());
        out.key(Key.CLOCK).integer(write.clock());
        out.key(Key.TIME_US).integer(write.epochMicros());
        out.key(Key.ID).text(write.id());
        out.key(Key.SERVICE).text(write.body().kind());
        body(write.body());
        out.closeMap(outer);
    }

    private void body(WriteBody body) {
        if (body instanceof WriteBody.LoggedIn login) {
            out.key(Key.USER).text(login.user());
        } else if (body instanceof WriteBody.ChannelCreated created) {
            out.key(Key.CHANNEL).text(created.channel());
        } else if (body instanceof WriteBody.ChannelText text) {
            out.key(Key.USER).text(text.user());
            out.key(Key.CHANNEL).text(text.channel());
            out.key(Key.MESSAGE).text(text.message());
        } else if (body instanceof WriteBody.DirectText text) {
            out.key(Key.SRC).text(text.src());
            out.key(Key.DST).text(text.dst());
            out.key(Key.MESSAGE).text(text.message());
        }
    }
}
