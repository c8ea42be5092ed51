package io.bellwether.actors.client;

import io.bellwether.actors.memory.InMemoryNetwork;
import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Peer;
import io.bellwether.actors.port.Sockets;
import io.bellwether.protocol.Dialect;
import io.bellwether.protocol.Position;
import io.bellwether.protocol.Publication;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.Stamp;
import io.bellwether.protocol.StoredMessage;
import io.bellwether.protocol.codec.Codec;
import io.bellwether.protocol.codec.Decoded;
import io.bellwether.protocol.codec.WireCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A server that only knows history, of one topic. */
final class HistoryServer {

    private static final Stamp STAMP = new Stamp(1, 1);

    private final Codec codec = new WireCodec();
    private final NavigableMap<Integer, Publication> stored = new TreeMap<>();
    private final List<Request.History> asked = new ArrayList<>();
    private final Peer peer;
    private final Sockets.ReplySocket socket;

    HistoryServer(InMemoryNetwork network, String name) {
        this.peer = new Peer(name, new Address(name, 5555));
        this.socket = network.socketsOf(name).bindReply(5555, this::answer);
    }

    Peer peer() {
        return peer;
    }

    /** @param place in the order of the history, from 1 */
    synchronized void stores(int place, Publication message) {
        stored.put(place, message);
    }

    synchronized List<Request.History> asked() {
        return List.copyOf(asked);
    }

    private synchronized void answer(Sockets.Route from, byte[] frame, long frameId) {
        Request.History request = (Request.History) ((Decoded.Message<Request>) codec.decodeRequest(frame)).body();
        asked.add(request);
        int after = Position.parse(request.after())
                .map(position -> (int) position.clock())
                .orElse(0);
        List<StoredMessage> page = stored.tailMap(after, false).entrySet().stream()
                .limit(request.limit())
                .map(HistoryServer::message)
                .toList();
        String next =
                page.isEmpty() ? request.after() : page.get(page.size() - 1).cursor();
        socket.send(from, codec.encode(new Reply.HistoryPage(page, next), STAMP, Dialect.NATIVE));
    }

    static String cursor(int place) {
        return new Position(place, "somewhere@1", place).toString();
    }

    private static StoredMessage message(Map.Entry<Integer, Publication> entry) {
        return new StoredMessage(entry.getValue(), STAMP, cursor(entry.getKey()));
    }
}
