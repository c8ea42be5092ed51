package io.bellwether.benchmarks.sockets;

import io.bellwether.actors.port.Sockets.ReplySocket;
import io.bellwether.actors.port.Sockets.Route;
import io.bellwether.runtime.zeromq.JeroMqSockets;
import io.bellwether.runtime.zeromq.ZeroMqSettings;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/** Something that answers each request with the request. */
public interface EchoServer extends AutoCloseable {

    int port();

    @Override
    void close();

    /** A ROUTER in a loop, and nothing else: what is to be had. */
    static EchoServer bare() {
        ZMQ.Context context = ZMQ.context(1);
        ZMQ.Socket router = context.socket(SocketType.ROUTER);
        int port = router.bindToRandomPort("tcp://127.0.0.1");
        Thread thread = new Thread(() -> echo(router), "bare-echo");
        thread.start();
        return new EchoServer() {
            @Override
            public int port() {
                return port;
            }

            @Override
            public void close() {
                context.close();
            }
        };
    }

    private static void echo(ZMQ.Socket router) {
        try {
            while (true) {
                byte[] identity = router.recv();
                byte[] delimiter = router.recv();
                byte[] body = router.recv();
                router.send(identity, ZMQ.SNDMORE);
                router.send(delimiter, ZMQ.SNDMORE);
                router.send(body);
            }
        } catch (ZMQException closed) {
            router.close();
        }
    }

    /** The sockets of a node, with a listener that answers at once. */
    static EchoServer ofANode() {
        JeroMqSockets sockets = new JeroMqSockets("echo", ZeroMqSettings.DEFAULT.bindHost("127.0.0.1"));
        CompletableFuture<ReplySocket> socket = new CompletableFuture<>();
        socket.complete(sockets.bindReply(0, (from, frame, frameId) -> answer(socket, from, frame)));
        return new EchoServer() {
            @Override
            public int port() {
                return sockets.bound().get(0).port();
            }

            @Override
            public void close() {
                sockets.close();
            }
        };
    }

    private static void answer(CompletableFuture<ReplySocket> socket, Route from, byte[] frame) {
        try {
            socket.get().send(from, frame);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
