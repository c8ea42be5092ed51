package io.bellwether.scenarios.conform.mistake;

import static io.bellwether.scenarios.conform.mistake.Mistake.bodies;
import static io.bellwether.scenarios.conform.mistake.Mistake.publications;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.scenarios.conform.wire.JsonTree;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Publications that do not come, or not as agreed. */
final class PublicationMistakes {

    private PublicationMistakes() {}

    static List<Mistake> all() {
        return List.of(
                Mistake.of("never publishes")
                        .atBroker(frames -> Optional.empty())
                        .breaks("publication"),
                Mistake.of("publishes no direct messages")
                        .atBroker(publications("message", frames -> Optional.empty()))
                        .breaks(
                                "direct",
                                "direct-topic",
                                "direct-body",
                                "direct-from",
                                "direct-nested",
                                "direct-timestamp"),
                Mistake.of("publishes under one topic for all")
                        .atBroker(publications("publish", frames -> under("chat", frames)))
                        .breaks("publication-topic", "publication-subscribed"),
                Mistake.of("publishes direct messages under the sender's name")
                        .atBroker(publications(
                                "message",
                                frames ->
                                        under(Tree.of(frames.get(1)).path("src").asText(), frames)))
                        .breaks("direct-topic"),
                Mistake.of("publishes in three frames")
                        .atBroker(publications(
                                "publish", frames -> Optional.of(List.of(frames.get(0), new byte[0], frames.get(1)))))
                        .breaks("publication-frames"),
                Mistake.of("publishes in JSON")
                        .atBroker(publications(
                                "publish",
                                frames -> Optional.of(List.of(frames.get(0), JsonTree.write(Tree.of(frames.get(1)))))))
                        .breaks(
                                "publication-frames",
                                "publication-body",
                                "publication-service",
                                "publication-nested",
                                "publication-timestamp",
                                "publication-clock"),
                Mistake.of("does not say who published")
                        .atBroker(bodies("publish", body -> body.remove("user")))
                        .breaks("publication-body"),
                Mistake.of("marks publications otherwise")
                        .atBroker(bodies("publish", body -> body.put("service", "chat")))
                        .breaks("publication-service"),
                Mistake.of("publishes what is nested only")
                        .atBroker(bodies("publish", PublicationMistakes::nestedOnly))
                        .breaks("publication-body"),
                Mistake.of("publishes what is flat only").atBroker(bodies("publish", body -> body.remove("data"))),
                Mistake.of("the two forms say different things")
                        .atBroker(bodies("publish", body -> Tree.data(body).put("user", "another")))
                        .breaks("publication-nested"),
                Mistake.of("publications carry no clock")
                        .atBroker(bodies("publish", body -> {
                            body.remove("clock");
                            Tree.data(body).remove("clock");
                        }))
                        .breaks("publication-clock"),
                Mistake.of("publications carry the clock of the beginning")
                        .atBroker(bodies("publish", body -> body.put("clock", 1)))
                        .breaks("publication-clock"),
                Mistake.of("publications have their time as text")
                        .atBroker(bodies("publish", body -> body.put("timestamp", "2025-10-09T08:53:20Z")))
                        .breaks("publication-timestamp"),
                Mistake.of("direct messages have no from")
                        .atBroker(bodies("message", body -> body.remove("from")))
                        .breaks("direct-from"),
                Mistake.of("direct messages do not say to whom")
                        .atBroker(bodies("message", body -> body.remove("dst")))
                        .breaks("direct-body"),
                Mistake.of("nobody announces a coordinator")
                        .atBroker(publications("election", frames -> Optional.empty()))
                        .breaks("announcement", "announcement-form"),
                Mistake.of("announces nobody as coordinator")
                        .atBroker(bodies("election", body -> Tree.data(body).remove("coordinator")))
                        .breaks("announcement-form"));
    }

    private static Optional<List<byte[]>> under(String topic, List<byte[]> frames) {
        return Optional.of(List.of(topic.getBytes(StandardCharsets.UTF_8), frames.get(1)));
    }

    private static void nestedOnly(ObjectNode body) {
        ObjectNode data = Tree.data(body).deepCopy();
        body.removeAll();
        body.put("service", "publish").set("data", data);
    }
}
