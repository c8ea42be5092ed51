package io.bellwether.actors.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.event.NodeEvent.ServedFromCache;
import io.bellwether.actors.memory.ScriptedServer;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reads are answered from the last value, for a second at most, and never with one from before a write. */
class ProxyCacheTest {

    private static final Reply NOBODY = new Reply.Users(List.of());
    private static final Reply ALICE = new Reply.Users(List.of("alice"));

    private final ProxyUnderTest proxy = new ProxyUnderTest();

    @AfterEach
    void stop() {
        proxy.kit.shutdownTestKit();
    }

    @Test
    void theSecondReadWithinASecondIsAnsweredWithoutAServer() {
        reads(ALICE);
        proxy.pass(Duration.ofMillis(900));
        proxy.ask(new Request.ListUsers());

        assertThat(proxy.answer()).isEqualTo(ALICE);
        assertThat(reads()).isEqualTo(1);
        assertThat(proxy.node.events().of(ServedFromCache.class))
                .containsExactly(new ServedFromCache("users", 900_000));
    }

    @Test
    void afterASecondAServerIsAskedAgain() {
        reads(NOBODY);
        proxy.pass(Duration.ofSeconds(1));

        reads(ALICE);
        assertThat(reads()).isEqualTo(2);
    }

    @Test
    void aReadAfterALoginIsNotAnsweredWithWhatWasReadBefore() {
        reads(NOBODY);
        logsIn();

        reads(ALICE);
        assertThat(reads()).isEqualTo(2);
    }

    @Test
    void whatWasReadDuringALoginIsNotServedAfterIt() {
        proxy.ask(new Request.Login("alice"));
        ScriptedServer home = proxy.whoIsAsked(0, 0);
        proxy.ask(new Request.ListUsers());
        proxy.client.awaitAssert(() -> {
            assertThat(reads()).isEqualTo(1);
            return null;
        });
        ScriptedServer read = whoHolds(new Request.ListUsers());
        proxy.answers(read, read.requests().size(), NOBODY);
        assertThat(proxy.answer()).isEqualTo(NOBODY);
        proxy.answers(home, 1, new Reply.Done("login"));
        assertThat(proxy.answer()).isEqualTo(new Reply.Done("login"));

        reads(ALICE);
        assertThat(reads()).isEqualTo(2);
    }

    /** Someone reads; the server that is asked answers so. */
    private void reads(Reply reply) {
        int before1 = proxy.server1.requests().size();
        int before2 = proxy.server2.requests().size();
        proxy.ask(new Request.ListUsers());
        ScriptedServer server = proxy.whoIsAsked(before1, before2);
        proxy.answers(server, server.requests().size(), reply);
        assertThat(proxy.answer()).isEqualTo(reply);
    }

    private void logsIn() {
        int before1 = proxy.server1.requests().size();
        int before2 = proxy.server2.requests().size();
        proxy.ask(new Request.Login("alice"));
        ScriptedServer server = proxy.whoIsAsked(before1, before2);
        proxy.answers(server, server.requests().size(), new Reply.Done("login"));
        assertThat(proxy.answer()).isEqualTo(new Reply.Done("login"));
    }

    private ScriptedServer whoHolds(Request request) {
        return proxy.server1.requests().contains(request) ? proxy.server1 : proxy.server2;
    }

    private long reads() {
        return List.of(proxy.server1, proxy.server2).stream()
                .flatMap(server -> server.requests().stream())
                .filter(new Request.ListUsers()::equals)
                .count();
    }
}
