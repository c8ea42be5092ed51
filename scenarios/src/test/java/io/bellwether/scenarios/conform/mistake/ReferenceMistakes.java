package io.bellwether.scenarios.conform.mistake;

import static io.bellwether.scenarios.conform.mistake.Mistake.dataOf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A reference that does not know what it said. */
final class ReferenceMistakes {

    private ReferenceMistakes() {}

    static List<Mistake> all() {
        AtomicInteger ranks = new AtomicInteger();
        return List.of(
                Mistake.of("the reference never answers")
                        .atReference(right -> request -> List.of())
                        .breaks("reference"),
                Mistake.of("the reference lists servers without names")
                        .atReference(dataOf("list", data -> servers(data).forEach(server -> server.remove("name"))))
                        .breaks("list"),
                Mistake.of("the reference gives one rank to all")
                        .atReference(dataOf("list", data -> servers(data).forEach(server -> server.put("rank", 1))))
                        .breaks("list-ranks"),
                Mistake.of("the reference counts from 0")
                        .atReference(dataOf("rank", data -> data.put("rank", 0)))
                        .breaks("rank"),
                Mistake.of("the reference gives a new rank each time")
                        .atReference(dataOf("rank", data -> data.put("rank", ranks.incrementAndGet())))
                        .breaks("rank-kept"),
                Mistake.of("the reference refuses heartbeats")
                        .atReference(dataOf("heartbeat", data -> data.put("status", "erro")))
                        .breaks("heartbeat"),
                Mistake.of("the reference dies of a frame")
                        .atReference(FatalMistakes::diesOfTheByteC1)
                        .breaks("reference-malformed"));
    }

    private static List<ObjectNode> servers(ObjectNode data) {
        List<ObjectNode> servers = new ArrayList<>();
        data.path("list").forEach(server -> servers.add((ObjectNode) server));
        return servers;
    }
}
