package io.bellwether.benchmarks.sockets;

import io.bellwether.runtime.node.CannotStartException;
import io.bellwether.runtime.node.OwnWorld;
import io.bellwether.runtime.node.RunningNode;
import io.bellwether.runtime.node.SystemClock;
import io.bellwether.runtime.node.log.LogFormat;
import io.bellwether.runtime.node.log.LogLevel;
import io.bellwether.runtime.node.settings.ProcessSettings;
import io.bellwether.runtime.node.settings.RoleSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.util.Optional;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/** Something that brings each publication to whoever subscribed. */
interface Broker extends AutoCloseable {

    int publisherPort();

    int subscriberPort();

    @Override
    void close();

    /** JeroMQ's own proxy between an XSUB and an XPUB: what is to be had. */
    static Broker bare() {
        ZMQ.Context context = ZMQ.context(1);
        ZMQ.Socket xsub = context.socket(SocketType.XSUB);
        ZMQ.Socket xpub = context.socket(SocketType.XPUB);
        Running running = new Running(
                xsub.bindToRandomPort("tcp://127.0.0.1"), xpub.bindToRandomPort("tcp://127.0.0.1"), context::close);
        new Thread(() -> forward(xsub, xpub), "bare-proxy").start();
        return running;
    }

    private static void forward(ZMQ.Socket xsub, ZMQ.Socket xpub) {
        try {
            ZMQ.proxy(xsub, xpub, null);
        } catch (ZMQException closed) {
            // The end of the measurement.
        } finally {
            xsub.close();
            xpub.close();
        }
    }

    /** The broker as it is deployed, with its actor. */
    static Broker ofANode() throws IOException {
        int publishers = freePort();
        int subscribers = freePort();
        try {
            RunningNode node = RunningNode.start(
                    new RoleSettings.Broker(
                            new ProcessSettings(LogFormat.JSON, LogLevel.ERROR, Optional.empty()),
                            publishers,
                            subscribers),
                    new OwnWorld(new SystemClock()),
                    OutputStream.nullOutputStream());
            return new Running(publishers, subscribers, node::close);
        } catch (CannotStartException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }

    /** One that runs. */
    record Running(int publisherPort, int subscriberPort, Runnable end) implements Broker {
        @Override
        public void close() {
            end.run();
        }
    }
}
