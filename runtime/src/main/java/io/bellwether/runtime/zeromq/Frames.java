package io.bellwether.runtime.zeromq;

import java.util.ArrayList;
import java.util.List;
import org.zeromq.ZMQ;

/** Whole messages of several frames. */
final class Frames {
    private Frames() {}

    /** The frames of the next message, or none if none has arrived. */
    static List<byte[]> receive(ZMQ.Socket socket) {
        byte[] first = socket.recv(ZMQ.DONTWAIT);
        if (first == null) {
            return List.of();
        }
        List<byte[]> frames = new ArrayList<>(3);
        frames.add(first);
        while (socket.hasReceiveMore()) {
            frames.add(socket.recv(ZMQ.DONTWAIT));
        }
        return frames;
    }

    /** Sends all of it, or, if the first frame is not taken, nothing. */
    static boolean send(ZMQ.Socket socket, byte[]... frames) {
        int last = frames.length - 1;
        for (int i = 0; i < last; i++) {
            if (!socket.send(frames[i], ZMQ.SNDMORE | ZMQ.DONTWAIT)) {
                return false;
            }
        }
        return socket.send(frames[last], ZMQ.DONTWAIT);
    }
}
