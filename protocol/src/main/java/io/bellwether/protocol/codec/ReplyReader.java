package io.bellwether.protocol.codec;

import io.bellwether.protocol.Reply;
import io.bellwether.protocol.ServerEntry;
import io.bellwether.protocol.Stamp;
import io.bellwether.protocol.StoredMessage;
import java.util.Optional;

/** Makes a reply of an opened envelope. Peers leave out {@code status} where the answer itself says that all is well. */
final class ReplyReader {

    private static final long MICROS_PER_SECOND = 1_000_000L;
    private static final long MOST_SECONDS = Long.MAX_VALUE / MICROS_PER_SECOND;

    private final Fields entry;
    private final TimestampField timestamp = new TimestampField();

    /** @param entry a buffer for the maps in a list */
    ReplyReader(Fields entry) {
        this.entry = entry;
    }

    Reply read(Envelope envelope) {
        Fields data = envelope.data();
        String status = data.optionalName(Key.STATUS).orElse("");
        if (status.equals(ReplyWriter.ERROR)) {
            return refused(envelope);
        }
        if (!status.isEmpty() && !status.equals(ReplyWriter.OK) && !status.equals(ReplyWriter.SUCCESS)) {
            throw new MalformedFrame("data.status: palavra desconhecida: \"" + status + "\"");
        }
        Optional<Service> service = envelope.service();
        if (service.isEmpty()) {
            return done(envelope.serviceName(), data);
        }
        return switch (service.get()) {
            case USERS -> new Reply.Users(data.names(Key.USERS));
            case CHANNELS -> new Reply.Channels(data.names(data.noted(Key.CHANNELS) ? Key.CHANNELS : Key.USERS));
            case HISTORY ->
                new Reply.HistoryPage(
                        data.maps(Key.MESSAGES, Envelope.DATA_DEPTH, entry, index -> stored()),
                        data.optionalName(Key.NEXT).orElse(""));
            case RANK -> new Reply.Ranked((int) data.integer(Key.RANK, 1, Integer.MAX_VALUE));
            case LIST -> new Reply.Servers(data.maps(Key.LIST, Envelope.DATA_DEPTH, entry, index -> server(entry)));
            case CLOCK -> reading(data);
            case ELECTION -> electionOk(data);
            case REPLICATE -> new Reply.Have(data.counters(Key.VECTOR, Envelope.DATA_DEPTH));
            case SYNC ->
                new Reply.SyncPage(
                        WriteReader.all(data, entry),
                        data.counters(Key.VECTOR, Envelope.DATA_DEPTH),
                        data.flag(Key.MORE));
            case LOGIN, CHANNEL, PUBLISH, MESSAGE, HEARTBEAT, ADJUST -> done(service.get().word, data);
        };
    }

    private static Reply refused(Envelope envelope) {
        Fields data = envelope.data();
        String service = envelope.top().optionalName(Key.SERVICE).orElse("");
        String description = data.has(Key.DESCRIPTION) ? data.message(Key.DESCRIPTION) : "";
        if (description.isEmpty() && data.has(Key.MESSAGE)) {
            description = data.message(Key.MESSAGE);
        }
        return new Reply.Refused(service, description);
    }

    private static Reply done(String service, Fields data) {
        data.require(Key.STATUS);
        return new Reply.Done(service);
    }

    private StoredMessage stored() {
        entry.timestamp(timestamp);
        Stamp stamp = new Stamp(
                timestamp.epochMicros(), entry.optionalCounter(Key.CLOCK).orElse(Stamp.NO_CLOCK));
        return new StoredMessage(
                PublicationReader.stored(entry),
                stamp,
                entry.optionalName(Key.CURSOR).orElse(""));
    }

    private static ServerEntry server(Fields entry) {
        return new ServerEntry(
                entry.name(Key.NAME),
                (int) entry.integer(Key.RANK, 1, Integer.MAX_VALUE),
                entry.optionalName(Key.ADDRESS));
    }

    private static Reply reading(Fields data) {
        if (data.has(Key.TIME_US)) {
            return new Reply.ClockReading(data.integer(Key.TIME_US), true);
        }
        return new Reply.ClockReading(data.integer(Key.TIME, -MOST_SECONDS, MOST_SECONDS) * MICROS_PER_SECOND, false);
    }

    private static Reply electionOk(Fields data) {
        String answer = data.name(Key.ELECTION);
        if (!answer.equals(ReplyWriter.OK)) {
            throw new MalformedFrame("data.election: esperava OK, veio \"" + answer + "\"");
        }
        return new Reply.ElectionOk(data.optionalCounter(Key.EPOCH));
    }
}
