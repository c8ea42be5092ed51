package io.bellwether.protocol.codec;

import io.bellwether.protocol.Dialect.TimestampStyle;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.Stamp;
import java.util.Optional;
import java.util.OptionalLong;

/** Writes a request: {@code {service, data: {…, timestamp, clock}}}. */
final class RequestWriter {

    private final FrameWriter out;
    private final WriteWriter writes;

    RequestWriter(FrameWriter out) {
        this.out = out;
        this.writes = new WriteWriter(out);
    }

    void write(Request request, Stamp stamp) {
        int none = out.openMap();
        out.key(Key.SERVICE).text(request.service());
        out.key(Key.DATA);
        int frame = out.openMap();
        body(request);
        TimestampField.write(out, stamp.epochMicros(), TimestampStyle.SECONDS);
        if (stamp.hasClock()) {
            out.key(Key.CLOCK).integer(stamp.clock());
        }
        out.closeMap(frame);
        out.closeMap(none);
    }

    private void body(Request request) {
        if (request instanceof Request.Publish publish) {
            out.key(Key.USER).text(publish.user());
            out.key(Key.CHANNEL).text(publish.channel());
            out.key(Key.MESSAGE).text(publish.message());
            text(Key.ID, publish.id());
        } else if (request instanceof Request.SendDirect direct) {
            out.key(Key.SRC).text(direct.src());
            out.key(Key.DST).text(direct.dst());
            out.key(Key.MESSAGE).text(direct.message());
            text(Key.ID, direct.id());
        } else if (request instanceof Request.Login login) {
            out.key(Key.USER).text(login.user());
        } else if (request instanceof Request.CreateChannel create) {
            out.key(Key.CHANNEL).text(create.channel());
        } else if (request instanceof Request.History history) {
            history(history);
        } else if (request instanceof Request.Heartbeat heartbeat) {
            out.key(Key.USER).text(heartbeat.user());
        } else if (request instanceof Request.AskRank ask) {
            out.key(Key.USER).text(ask.user());
            text(Key.ADDRESS, ask.address());
        } else if (request instanceof Request.Adjust adjust) {
            adjust(adjust);
        } else if (request instanceof Request.AskElection ask) {
            out.key(Key.CANDIDATE).text(ask.candidate());
            integer(Key.RANK, ask.rank());
        } else if (request instanceof Request.AnnounceCoordinator announce) {
            out.key(Key.COORDINATOR).text(announce.coordinator());
            integer(Key.EPOCH, announce.epoch());
            integer(Key.RANK, announce.rank());
        } else if (request instanceof Request.Replicate replicate) {
            writes.all(replicate.writes());
        } else if (request instanceof Request.Sync sync) {
            out.key(Key.SERVER).text(sync.server());
            writes.vector(sync.vector());
            out.key(Key.LIMIT).integer(sync.limit());
        }
    }

    private void history(Request.History history) {
        text(Key.CHANNEL, history.channel());
        text(Key.USER, history.user());
        out.key(Key.AFTER).text(history.after());
        out.key(Key.LIMIT).integer(history.limit());
    }

    private void adjust(Request.Adjust adjust) {
        out.key(Key.ADJUSTMENT).integer(wholeSeconds(adjust.micros()));
        out.key(Key.ADJUSTMENT_US).integer(adjust.micros());
        text(Key.COORDINATOR, adjust.coordinator());
        integer(Key.EPOCH, adjust.epoch());
    }

    private void text(Key key, Optional<String> text) {
        if (text.isPresent()) {
            out.key(key).text(text.get());
        }
    }

    private void integer(Key key, OptionalLong value) {
        if (value.isPresent()) {
            out.key(key).integer(value.getAsLong());
        }
    }

    /** The nearest second, so that a peer that knows no more is off by at most half of one. */
    private static long wholeSeconds(long micros) {
        return Math.floorDiv(micros, 1_000_000L) + (Math.floorMod(micros, 1_000_000L) >= 500_000L ? 1 : 0);
    }
}
