package io.bellwether.runtime.link.message;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.port.Address;
import io.bellwether.runtime.link.DirectedPair;
import io.bellwether.runtime.link.FaultProxy;
import io.bellwether.runtime.link.FaultProxySettings;
import io.bellwether.runtime.link.InstalledLinkFault;
import io.bellwether.runtime.zeromq.Connecting;
import io.bellwether.runtime.zeromq.Eventually;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** Faults of single messages, on JeroMQ's sockets. */
class MessageRulesTest {
    private static final List<DirectedPair> THERE = List.of(new DirectedPair("client", "server"));
    private static final Predicate<WholeMessage> EVERY = message -> true;
    private static final Predicate<WholeMessage> NUMBERS = message -> message.body().length == 3;
    private static final int PATIENCE_MILLIS = 30_000;
    private static final String LAST = "last";

    private final ZContext context = new ZContext();
    private final FaultProxy links = FaultProxy.open(FaultProxySettings.DEFAULT);
    private final ZMQ.Socket server = context.createSocket(SocketType.ROUTER);
    private final ZMQ.Socket client = context.createSocket(SocketType.DEALER);

    MessageRulesTest() throws IOException {}

    @BeforeEach
    void connect() throws IOException {
        server.setReceiveTimeOut(PATIENCE_MILLIS);
        int real = server.bindToRandomPort("tcp://127.0.0.1");
        int port = links.listen("client", "server", new InetSocketAddress(InetAddress.getLoopbackAddress(), real));
        Connecting.connect(client, new Address("127.0.0.1", port));
        client.send("hello");
        assertThat(hear()).isEqualTo("hello");
    }

    @AfterEach
    void close() {
        context.close();
        links.close();
    }

    @Test
    void lostMessagesVanishAndTheOthersArrive() {
        InstalledLinkFault loss = links.install("fault", new MessageLoss(0.5, NUMBERS), THERE);
        List<String> said = sayNumbers(200);
        List<String> heard = hearUntilLast();

        assertThat(heard).hasSizeBetween(50, 150).isSubsetOf(said).isSorted();
        assertThat(loss.effects()).isEqualTo(200 - heard.size());
    }

    @Test
    void theNextFewOfAKindAreDroppedAndNoMore() {
        Predicate<WholeMessage> odd = message -> (message.body()[2] - '0') % 2 == 1;
        InstalledLinkFault drop = links.install("fault", new DropNext(2, odd), THERE);
        sayNumbers(6);

        assertThat(hearUntilLast()).containsExactly("000", "002", "004", "005");
        assertThat(drop.effects()).isEqualTo(2);
    }

    @Test
    void duplicatesArriveTwice() {
        links.install("fault", new Duplication(1, NUMBERS), THERE);
        sayNumbers(2);

        assertThat(hearUntilLast()).containsExactly("000", "000", "001", "001");
    }

    @Test
    void overtakenMessagesArriveLaterThanWhatWasSentAfterThem() {
        Predicate<WholeMessage> first = message -> new String(message.body(), US_ASCII).equals("000");
        links.install("fault", new Reordering(1, Duration.ofMillis(50), first), THERE);
        sayNumbers(3);
        List<String> heard = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            heard.add(hear());
        }

        assertThat(heard).containsExactlyInAnyOrder("000", "001", "002", LAST);
        assertThat(heard).containsSubsequence("001", "002", LAST);
    }

    @Test
    void corruptedMessagesHaveOneOtherByteAndAllTheirFrames() {
        links.install("fault", new Corruption(1, NUMBERS), THERE);
        sayNumbers(1);
        byte[] heard = hear().getBytes(ISO_8859_1);

        assertThat(heard).hasSize(3);
        int differing = 0;
        for (byte each : heard) {
            differing += each == '0' ? 0 : 1;
        }
        assertThat(differing).isEqualTo(1);
    }

    @Test
    void theFirstRuleThatDoesNotLetAMessagePassDecides() {
        InstalledLinkFault loss = links.install("one", new DropNext(1, EVERY), THERE);
        InstalledLinkFault twice = links.install("other", new Duplication(1, EVERY), THERE);
        sayNumbers(2);
        Eventually.until("all are judged", () -> twice.effects() == 2);

        assertThat(loss.effects()).isEqualTo(1);
        assertThat(hear()).isEqualTo("001");
        assertThat(hear()).isEqualTo("001");
    }

    @Test
    void whatIsNotConcernedHasNoEffect() {
        InstalledLinkFault back = links.install(
                "back", new MessageLoss(1, EVERY), List.of(THERE.get(0).reversed()));
        InstalledLinkFault others = links.install("others", new MessageLoss(1, message -> false), THERE);
        List<String> said = sayNumbers(5);

        assertThat(hearUntilLast()).isEqualTo(said);
        assertThat(back.effects()).isZero();
        assertThat(others.effects()).isZero();
    }

    @Test
    void aRequestIsKnownAsOneAndAReplyAsAReply() {
        List<MessageKind> seen = new CopyOnWriteArrayList<>();
        Predicate<WholeMessage> look = message -> !seen.add(message.kind());
        links.install("there", new MessageLoss(1, look), THERE);
        links.install("back", new MessageLoss(1, look), List.of(THERE.get(0).reversed()));
        client.send("question");
        byte[] asker = server.recv();
        server.recv();
        server.sendMore(asker);
        server.send("answer");
        client.setReceiveTimeOut(PATIENCE_MILLIS);

        assertThat(client.recvStr()).isEqualTo("answer");
        assertThat(seen).containsExactly(MessageKind.REQUEST, MessageKind.REPLY);
    }

    @Test
    void publicationsAreDroppedByTopicAndSubscriptionsNever() throws IOException {
        ZMQ.Socket publisher = context.createSocket(SocketType.XPUB);
        publisher.setReceiveTimeOut(PATIENCE_MILLIS);
        ZMQ.Socket subscriber = context.createSocket(SocketType.SUB);
        subscriber.setReceiveTimeOut(PATIENCE_MILLIS);
        int real = publisher.bindToRandomPort("tcp://127.0.0.1");
        int port = links.listen("subscriber", "broker", new InetSocketAddress(InetAddress.getLoopbackAddress(), real));
        DirectedPair there = new DirectedPair("subscriber", "broker");
        links.install("subscriptions", new MessageLoss(1, EVERY), List.of(there));
        links.install(
                "servers", new DropNext(1, message -> message.topic().equals("servers")), List.of(there.reversed()));
        Connecting.connect(subscriber, new Address("127.0.0.1", port));
        subscriber.subscribe("");
        publisher.recv();
        for (String[] publication : new String[][] {{"general", "1"}, {"servers", "2"}, {"servers", "3"}}) {
            publisher.sendMore(publication[0]);
            publisher.send(publication[1]);
        }

        assertThat(List.of(subscriber.recvStr(), subscriber.recvStr())).containsExactly("general", "1");
        assertThat(List.of(subscriber.recvStr(), subscriber.recvStr())).containsExactly("servers", "3");
    }

    /** Numbers of three digits, and then that they were all. */
    private List<String> sayNumbers(int count) {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            said.add(String.format("%03d", i));
            client.send(said.get(i));
        }
        client.send(LAST);
        return said;
    }

    private List<String> hearUntilLast() {
        List<String> heard = new ArrayList<>();
        for (String next = hear(); !next.equals(LAST); next = hear()) {
            heard.add(next);
        }
        return heard;
    }

    private String hear() {
        byte[] asker = server.recv();
        assertThat(asker).as("something is heard").isNotNull();
        return new String(server.recv(), ISO_8859_1);
    }
}
