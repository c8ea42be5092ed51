package io.bellwether.scenarios.conform.mistake;

import io.bellwether.actors.port.Address;
import io.bellwether.scenarios.conform.Question;
import io.bellwether.scenarios.conform.wire.Answer;
import io.bellwether.scenarios.conform.wire.Line;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** A node whose answers somebody else thinks up: a ROUTER on a port of its own, and a thread. */
final class Front implements AutoCloseable {

    private static final int SLICE_MILLIS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ZContext context = new ZContext();
    private final ZMQ.Socket router = context.createSocket(SocketType.ROUTER);
    private final Address address;
    private final CompletableFuture<Void> end;
    private volatile boolean closing;

    /** In front of a node that is right. */
    Front(Address right, Question probe, UnaryOperator<Replier> wrong) {
        router.setLinger(0);
        router.setReceiveTimeOut(SLICE_MILLIS);
        address = new Address("127.0.0.1", router.bindToRandomPort("tcp://127.0.0.1"));
        Line line = new Line(context, right, PATIENCE, probe.inMessagePack());
        Replier replier = wrong.apply(
                request -> line.ask(request) instanceof Answer.Came came ? Replier.plainly(came.body()) : List.of());
        end = CompletableFuture.runAsync(() -> serve(replier), task -> new Thread(task, "front").start());
    }

    Address address() {
        return address;
    }

    private void serve(Replier replier) {
        try {
            while (!closing) {
                byte[] asker = router.recv();
                if (asker != null) {
                    List<byte[]> envelope = rest();
                    byte[] request = envelope.remove(envelope.size() - 1);
                    envelope.remove(envelope.size() - 1);
                    for (List<byte[]> message : replier.answer(request)) {
                        router.sendMore(asker);
                        envelope.forEach(router::sendMore);
                        for (int i = 0; i < message.size() - 1; i++) {
                            router.sendMore(message.get(i));
                        }
                        router.send(message.get(message.size() - 1));
                    }
                }
            }
        } catch (Replier.Dead dead) {
            closing = true;
        }
        context.close();
    }

    /** What a REQ, or whoever asks like one, puts before the delimiter; the delimiter; and the request. */
    private List<byte[]> rest() {
        List<byte[]> frames = new ArrayList<>();
        while (router.hasReceiveMore()) {
            frames.add(router.recv());
        }
        return frames;
    }

    @Override
    public void close() {
        closing = true;
        end.join();
    }
}
