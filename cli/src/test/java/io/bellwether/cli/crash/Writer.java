package io.bellwether.cli.crash;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.cli.processes.Requester;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.zeromq.ZContext;

/** Publishes at one server as fast as it is answered. What is not answered is given up: it may be stored, or not. */
final class Writer extends Thread {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final String user;
    private final String channel;
    private final int server;
    private final String address;
    private final Ledger ledger;
    private volatile boolean stopped;

    Writer(int number, String channel, int server, String address, Ledger ledger) {
        super("writer-" + number);
        this.user = "writer-" + number;
        this.channel = channel;
        this.server = server;
        this.address = address;
        this.ledger = ledger;
    }

    @Override
    public void run() {
        try (ZContext context = new ZContext();
                Requester requester = new Requester(context, address, PATIENCE)) {
            for (int count = 1; !stopped; count++) {
                String id = user + "-" + count;
                ledger.sends(id);
                Optional<JsonNode> answer = requester.ask(
                        "publish", Map.of("user", user, "channel", channel, "message", "message " + count, "id", id));
                if (answer.isPresent() && answer.get().path("status").asText().equals("OK")) {
                    ledger.acknowledged(id, server);
                }
            }
        }
    }

    void finish() throws InterruptedException {
        stopped = true;
        join();
    }
}
