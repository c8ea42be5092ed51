package io.bellwether.protocol.codec;

import io.bellwether.protocol.Dialect.TimestampStyle;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.ServerEntry;
import io.bellwether.protocol.Stamp;
import io.bellwether.protocol.StoredMessage;
import java.util.List;

/**
 * Writes a reply: {@code {service, data: {status, …, description, message, timestamp, clock}, clock}}. Every field of
 * the frame is there in every reply, an error too, because some clients crash on a reply that lacks one.
 */
final class ReplyWriter {

    static final String OK = "OK";
    static final String SUCCESS = "sucesso";
    static final String ERROR = "erro";

    private static final long MICROS_PER_SECOND = 1_000_000L;

    private final FrameWriter out;
    private final PublicationWriter publications;
    private final WriteWriter writes;

    ReplyWriter(FrameWriter out, PublicationWriter publications) {
        this.out = out;
        this.publications = publications;
        this.writes = new WriteWriter(out);
    }

    void write(Reply reply, Stamp stamp, TimestampStyle style) {
        int none = out.openMap();
        out.key(Key.SERVICE).text(reply.service());
        out.key(Key.DATA);
        int frame = out.openMap();
        out.key(Key.STATUS).text(status(reply));
        body(reply, style);
        String reason = reply instanceof Reply.Refused refused ? refused.reason() : "";
        out.key(Key.DESCRIPTION).text(reason);
        out.key(Key.MESSAGE).text(reason);
        TimestampField.write(out, stamp.epochMicros(), style);
        clock(stamp);
        out.closeMap(frame);
        clock(stamp);
        out.closeMap(none);
    }

    private static String status(Reply reply) {
        if (reply instanceof Reply.Refused) {
            return ERROR;
        }
        String service = reply.service();
        boolean portuguese = service.equals(Service.LOGIN.word) || service.equals(Service.CHANNEL.word);
        return portuguese ? SUCCESS : OK;
    }

    private void body(Reply reply, TimestampStyle style) {
        if (reply instanceof Reply.Users users) {
            out.key(Key.USERS);
            names(users.users());
        } else if (reply instanceof Reply.Channels channels) {
            out.key(Key.CHANNELS);
            names(channels.channels());
            // The first edition of the course text calls this list `users`; its readers are still about.
            out.key(Key.USERS);
            names(channels.channels());
        } else if (reply instanceof Reply.HistoryPage page) {
            out.key(Key.MESSAGES);
            out.arrayHeader(page.messages().size());
            for (StoredMessage message : page.messages()) {
                publications.stored(message, style);
            }
            out.key(Key.NEXT).text(page.next());
        } else if (reply instanceof Reply.Ranked ranked) {
            out.key(Key.RANK).integer(ranked.rank());
        } else if (reply instanceof Reply.Servers servers) {
            out.key(Key.LIST);
            out.arrayHeader(servers.list().size());
            servers.list().forEach(this::server);
        } else if (reply instanceof Reply.ClockReading reading) {
            out.key(Key.TIME).integer(Math.floorDiv(reading.epochMicros(), MICROS_PER_SECOND));
            if (reading.fine()) {
                out.key(Key.TIME_US).integer(reading.epochMicros());
            }
        } else if (reply instanceof Reply.ElectionOk ok) {
            out.key(Key.ELECTION).text(OK);
            if (ok.epoch().isPresent()) {
                out.key(Key.EPOCH).integer(ok.epoch().getAsLong());
            }
        } else if (reply instanceof Reply.Have have) {
            writes.vector(have.vector());
        } else if (reply instanceof Reply.SyncPage page) {
            writes.all(page.writes());
            writes.vector(page.vector());
            out.key(Key.MORE).bool(page.more());
        }
    }

    private void server(ServerEntry server) {
        int outer = out.openMap();
        out.key(Key.NAME).text(server.name());
        out.key(Key.RANK).integer(server.rank());
        if (server.address().isPresent()) {
            out.key(Key.ADDRESS).text(server.address().get());
        }
        out.closeMap(outer);
    }

    private void names(List<String> names) {
        out.arrayHeader(names.size());
        names.forEach(out::text);
    }

    private void clock(Stamp stamp) {
        if (stamp.hasClock()) {
            out.key(Key.CLOCK).integer(stamp.clock());
        }
    }
}
