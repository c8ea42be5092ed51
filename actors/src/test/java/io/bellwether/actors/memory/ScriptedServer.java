package io.bellwether.actors.memory;

import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Sockets;
import io.bellwether.protocol.Dialect;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.Stamp;
import io.bellwether.protocol.codec.Codec;
import io.bellwether.protocol.codec.Decoded;
import io.bellwether.protocol.codec.WireCodec;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that the test plays: it notes what it is asked, and answers what the test says, when the test says. */
public final class ScriptedServer {

    private record Asked(Sockets.Route from, byte[] frame) {}

    private final Codec codec = new WireCodec();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Address address;
    private final Sockets.ReplySocket socket;

    public ScriptedServer(InMemoryNetwork network, Address address) {
        this.address = address;
        this.socket = network.socketsOf(address.host())
                .bindReply(address.port(), (from, frame, frameId) -> asked.add(new Asked(from, frame)));
    }

    public Address address() {
        return address;
    }

    public List<Request> requests() {
        return asked.stream().map(one -> message(one).body()).toList();
    }

    /** The bytes of every request, whatever they are. */
    public List<byte[]> frames() {
        return asked.stream().map(Asked::frame).toList();
    }

    /** The stamp of the request with this index, from 0. */
    public Stamp stampOf(int index) {
        return message(asked.get(index)).stamp();
    }

    /** Answers the request with this index, from 0. */
    public void answer(int index, Reply reply, Stamp stamp) {
        answerRaw(index, codec.encode(reply, stamp, Dialect.NATIVE));
    }

    public void answerRaw(int index, byte[] frame) {
        socket.send(asked.get(index).from(), frame);
    }

    private Decoded.Message<Request> message(Asked one) {
        return (Decoded.Message<Request>) codec.decodeRequest(one.frame());
    }
}
