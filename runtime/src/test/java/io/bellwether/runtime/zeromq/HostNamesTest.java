package io.bellwether.runtime.zeromq;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.port.Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Peers that are known by name: containers that come later, or move. */
class HostNamesTest {
    private final Map<String, String> known = new ConcurrentHashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicInteger lookups = new AtomicInteger();
    private final JeroMqSockets sockets =
            new JeroMqSockets("client", ZeroMqSettings.DEFAULT, Routes.NONE, FrameRegister.NONE, this::addressesOf);
    private final EchoNode server = new EchoNode();

    @AfterEach
    void close() {
        closing.countDown();
        sockets.close();
        server.close();
    }

    private InetAddress[] addressesOf(String host) throws UnknownHostException {
        lookups.incrementAndGet();
        if (host.equals("slow")) {
            try {
                closing.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        String address = known.get(host);
        if (address == null) {
            throw new UnknownHostException(host);
        }
        return InetAddress.getAllByName(address);
    }

    private AtomicInteger ask(Address peer) {
        AtomicInteger answers = new AtomicInteger();
        sockets.connectRequest(peer, (correlation, frame, id) -> answers.incrementAndGet())
                .send(1, new byte[] {1});
        return answers;
    }

    @Test
    void aRequestWaitsForAHostThatNobodyKnowsYet() {
        AtomicInteger answers = ask(new Address("late", server.address().port()));
        Eventually.until("it was looked up in vain more than once", () -> lookups.get() > 1);
        known.put("late", "127.0.0.1");
        Eventually.until("it is answered", () -> answers.get() == 1);
    }

    @Test
    void aHostThatMovesIsFollowed() {
        // Nobody listens at this address of the loopback network.
        known.put("moved", "127.0.0.2");
        AtomicInteger answers = ask(new Address("moved", server.address().port()));
        Eventually.until("it was looked up", () -> lookups.get() > 0);
        known.put("moved", "127.0.0.1");
        Eventually.until("it is answered", () -> answers.get() == 1);
    }

    @Test
    void aLookupThatHangsHoldsUpNobodyElse() {
        for (int i = 0; i < 3; i++) {
            ask(new Address("slow", 5555));
        }
        Eventually.until("all are being looked up", () -> lookups.get() == 3);
        known.put("quick", "127.0.0.1");
        AtomicInteger answers = ask(new Address("quick", server.address().port()));
        Eventually.until("it is answered", () -> answers.get() == 1);
    }

    @Test
    void anAddressIsNotLookedUp() {
        AtomicInteger answers = ask(server.address());
        Eventually.until("it is answered", () -> answers.get() == 1);
        assertThat(lookups).hasValue(0);
    }
}
