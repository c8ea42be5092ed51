package io.bellwether.protocol.codec;

import io.bellwether.protocol.Request;
import java.util.Optional;

/** Makes a request of an opened envelope. */
final class RequestReader {

    private static final int DEFAULT_PAGE = 100;
    private static final long MICROS_PER_SECOND = 1_000_000L;
    private static final long MOST_SECONDS = Long.MAX_VALUE / MICROS_PER_SECOND;

    private RequestReader() {}

    static Request read(Envelope envelope) {
        Optional<Service> service = envelope.service();
        if (service.isEmpty()) {
            throw new MalformedFrame("serviço desconhecido: \"" + envelope.serviceName() + "\"");
        }
        Fields data = envelope.data();
        return switch (service.get()) {
            case LOGIN -> new Request.Login(data.name(Key.USER));
            case USERS -> new Request.ListUsers();
            case CHANNEL -> new Request.CreateChannel(data.channel());
            case CHANNELS -> new Request.ListChannels();
            case PUBLISH ->
                new Request.Publish(
                        data.name(Key.USER), data.channel(), data.message(Key.MESSAGE), data.optionalName(Key.ID));
            case MESSAGE ->
                new Request.SendDirect(
                        data.name(Key.SRC), data.name(Key.DST), data.message(Key.MESSAGE), data.optionalName(Key.ID));
            case HISTORY -> history(data);
            case RANK -> new Request.AskRank(data.name(Key.USER), data.optionalName(Key.ADDRESS));
            case LIST -> new Request.ListServers();
            case HEARTBEAT -> new Request.Heartbeat(data.name(Key.USER));
            case CLOCK -> new Request.ReadClock();
            case ADJUST ->
                new Request.Adjust(
                        adjustment(data), data.optionalName(Key.COORDINATOR), data.optionalCounter(Key.EPOCH));
            case ELECTION -> election(data);
            case REPLICATE -> new Request.Replicate(WriteReader.all(data, envelope.entry()));
            case SYNC ->
                new Request.Sync(data.name(Key.SERVER), data.counters(Key.VECTOR, Envelope.DATA_DEPTH), page(data));
        };
    }

    private static Request history(Fields data) {
        Optional<String> channel =
                data.has(Key.CHANNEL) || data.has(Key.NAME) ? Optional.of(data.channel()) : Optional.empty();
        Optional<String> user = data.optionalName(Key.USER);
        if (channel.isPresent() == user.isPresent()) {
            throw new MalformedFrame("history: é preciso um de data.channel e data.user, e só um");
        }
        String after = data.optionalName(Key.AFTER).orElse("");
        return new Request.History(channel, user, after, page(data));
    }

    private static int page(Fields data) {
        return data.has(Key.LIMIT) ? (int) data.integer(Key.LIMIT, 1, Integer.MAX_VALUE) : DEFAULT_PAGE;
    }

    private static long adjustment(Fields data) {
        if (data.has(Key.ADJUSTMENT_US)) {
            return data.integer(Key.ADJUSTMENT_US);
        }
        return data.integer(Key.ADJUSTMENT, -MOST_SECONDS, MOST_SECONDS) * MICROS_PER_SECOND;
    }

    private static Request election(Fields data) {
        if (data.has(Key.COORDINATOR)) {
            return new Request.AnnounceCoordinator(
                    data.name(Key.COORDINATOR), data.optionalCounter(Key.EPOCH), data.optionalCounter(Key.RANK));
        }
        return new Request.AskElection(data.name(Key.CANDIDATE), data.optionalCounter(Key.RANK));
    }
}
