package io.bellwether.actors.client;

import io.bellwether.actors.port.Peer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a reader reads next, and from which servers. To close a gap takes all of them: what one acknowledged a moment ago,
 * the others may not have yet. Without cause one will do, another each time. Whoever is silent is left out until
 * {@link #askSilentAgain}, so that it delays only once.
 */
final class ReadingPlan {

    private final Collection<FollowedTopic> topics;
    private final List<String> servers;
    private final int window;
    private final Set<String> silent = new LinkedHashSet<>();
    private int last = -1;
    private long number;

    /**
     * @param topics in the order in which they are read; may grow
     * @param window how many messages a reading without cause goes back
     */
    ReadingPlan(Collection<FollowedTopic> topics, List<Peer> servers, int window) {
        this.topics = topics;
        this.servers = servers.stream().map(Peer::name).toList();
        this.window = window;
    }

    /** Whether messages wait for a reading that has not begun. */
    boolean isUrgent() {
        return topics.stream().anyMatch(FollowedTopic::suspectsGap);
    }

    /** Begins the next reading; empty where none is wanted, or only of servers that were just silent. */
    Optional<Reading> next() {
        number++;
        return first(FollowedTopic::suspectsGap)
                .map(this::ofAll)
                .or(() -> first(FollowedTopic::wantsReading).map(this::ofAnother))
                .or(() -> first(topic -> !answering(topic.owing()).isEmpty()).map(this::ofThoseOwing));
    }

    private Optional<FollowedTopic> first(Predicate<FollowedTopic> wanted) {
        return topics.stream().filter(wanted).findFirst();
    }

    private Reading ofAll(FollowedTopic topic) {
        return new Reading(number, true, topic, topic.beginReading(), answering(servers), servers);
    }

    private Reading ofAnother(FollowedTopic topic) {
        return new Reading(number, false, topic, topic.beginReading(), another(), List.of());
    }

    private Reading ofThoseOwing(FollowedTopic topic) {
        List<String> back = answering(topic.owing());
        return new Reading(number, false, topic, topic.floor(), back, back);
    }

    private List<String> answering(Collection<String> of) {
        return of.stream().filter(server -> !silent.contains(server)).toList();
    }

    /** None if all are silent. */
    private List<String> another() {
        for (int tried = 0; tried < servers.size(); tried++) {
            last = (last + 1) % servers.size();
            if (!silent.contains(servers.get(last))) {
                return List.of(servers.get(last));
            }
        }
        return List.of();
    }

    /** @param unanswering the servers among those asked that did not answer to the end */
    void ended(Reading reading, List<String> unanswering) {
        silent.addAll(unanswering);
        reading.topic().owes(reading.owing());
        reading.topic().paid(answering(reading.servers()));
        if (!unanswering.isEmpty()) {
            abandoned(reading);
        }
    }

    /** A reading that nothing waited for came to nothing: it is wanted again. Who owes one goes on owing. */
    void abandoned(Reading reading) {
        if (!reading.hasCause()) {
            reading.topic().wantReading(window);
        }
    }

    boolean isAnyoneSilent() {
        return !silent.isEmpty();
    }

    void askSilentAgain() {
        silent.clear();
    }
}
