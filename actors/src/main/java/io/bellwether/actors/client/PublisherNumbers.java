package io.bellwether.actors.client;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which message of each publisher was met last. Ids made by {@link MessageIds} end in a number that grows by one, so that
 * a reader can see that it has not met the one before. That one may have gone to a topic that the reader does not follow:
 * a skip is a suspicion, and the history tells.
 */
final class PublisherNumbers {

    private static final int MOST_PUBLISHERS = 4096;
    private static final int MOST_DIGITS = 18;

    private final Map<String, Long> last = new LinkedHashMap<>(16, 0.75f, true);

    /** Notes the message. If one before it was not met, says what was. */
    Optional<String> meet(String id) {
        int dash = id.lastIndexOf('-');
        if (dash < 0 || !isNumber(id, dash + 1)) {
            return Optional.empty();
        }
        String publisher = id.substring(0, dash);
        long number = Long.parseLong(id.substring(dash + 1));
        long before = last.getOrDefault(publisher, 0L);
        last.put(publisher, Math.max(before, number));
        if (last.size() > MOST_PUBLISHERS) {
            last.remove(last.keySet().iterator().next());
        }
        return number > before + 1
                ? Optional.of(id + " came, and nothing after number " + before + " of it")
                : Optional.empty();
    }

    private static boolean isNumber(String text, int from) {
        int digits = text.length() - from;
        return digits > 0
                && digits <= MOST_DIGITS
                && text.chars().skip(from).allMatch(character -> character >= '0' && character <= '9');
    }
}
