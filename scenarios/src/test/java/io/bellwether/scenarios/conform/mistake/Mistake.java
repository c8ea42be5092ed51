package io.bellwether.scenarios.conform.mistake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.scenarios.conform.Question;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * One thing that a system does wrong, and the rules that it breaks thereby.
 *
 * @param server what becomes of the first server
 * @param breaks the rules that must fail, and no others
 */
public record Mistake(
        String name,
        UnaryOperator<Replier> server,
        UnaryOperator<Replier> second,
        UnaryOperator<Replier> reference,
        Function<List<byte[]>, Optional<List<byte[]>>> broker,
        Set<String> breaks) {

    private static final UnaryOperator<Replier> RIGHT = UnaryOperator.identity();

    public static Mistake of(String name) {
        return new Mistake(name, RIGHT, RIGHT, RIGHT, Optional::of, Set.of());
    }

    public Mistake atServer(UnaryOperator<Replier> wrong) {
        return new Mistake(name, wrong, second, reference, broker, breaks);
    }

    public Mistake atSecond(UnaryOperator<Replier> wrong) {
        return new Mistake(name, server, wrong, reference, broker, breaks);
    }

    public Mistake atReference(UnaryOperator<Replier> wrong) {
        return new Mistake(name, server, second, wrong, broker, breaks);
    }

    public Mistake atBroker(Function<List<byte[]>, Optional<List<byte[]>>> wrong) {
        return new Mistake(name, server, second, reference, wrong, breaks);
    }

    public Mistake breaks(String... rules) {
        return new Mistake(name, server, second, reference, broker, new TreeSet<>(List.of(rules)));
    }

    @Override
    public String toString() {
        return name;
    }

    /** Replies come out changed. */
    static UnaryOperator<Replier> replies(BiConsumer<ObjectNode, ObjectNode> change) {
        return right -> request -> right.answer(request).stream()
                .map(frames -> {
                    byte[] body = frames.get(frames.size() - 1);
                    ObjectNode reply = Tree.of(body);
                    change.accept(Tree.of(request), reply);
                    return List.of(new byte[0], Tree.write(reply, body));
                })
                .toList();
    }

    /** Replies of that service come out with other data. */
    static UnaryOperator<Replier> dataOf(String service, Consumer<ObjectNode> change) {
        return replies((request, reply) -> {
            if (Tree.service(request).equals(service)) {
                change.accept(Tree.data(reply));
            }
        });
    }

    /** Some requests are answered with that status, whatever the answer would be. */
    static UnaryOperator<Replier> status(String status, BiPredicate<String, ObjectNode> when) {
        return replies((request, reply) -> {
            if (when.test(Tree.service(request), Tree.data(request))) {
                Tree.data(reply).put("status", status).put("description", "").put("message", "");
            }
        });
    }

    /** What is accepted is accepted with another word. */
    static UnaryOperator<Replier> accepted(String service, String word) {
        return dataOf(service, data -> {
            if (!data.path("status").asText().equals("erro")) {
                data.put("status", word);
            }
        });
    }

    /** Malformed frames that begin with this byte are served. */
    static UnaryOperator<Replier> serves(int firstByte) {
        return right -> request -> request.length > 0 && request[0] == (byte) firstByte
                ? right.answer(Question.of("users").inMessagePack())
                : right.answer(request);
    }

    /** Requests are taken for others. */
    static UnaryOperator<Replier> requests(Consumer<ObjectNode> change) {
        return right -> request -> {
            ObjectNode map = Tree.of(request);
            if (map.isEmpty()) {
                return right.answer(request);
            }
            change.accept(map);
            return right.answer(Tree.write(map, request));
        };
    }

    /** Publications of that service come out changed. */
    static Function<List<byte[]>, Optional<List<byte[]>>> publications(
            String service, Function<List<byte[]>, Optional<List<byte[]>>> change) {
        return frames -> {
            ObjectNode body = Tree.of(frames.get(frames.size() - 1));
            return Tree.service(body).equals(service) ? change.apply(frames) : Optional.of(frames);
        };
    }

    /** Publications of that service come out with another body. */
    static Function<List<byte[]>, Optional<List<byte[]>>> bodies(String service, Consumer<ObjectNode> change) {
        return publications(service, frames -> {
            ObjectNode body = Tree.of(frames.get(1));
            change.accept(body);
            return Optional.of(List.of(frames.get(0), Tree.write(body, frames.get(1))));
        });
    }
}
