package io.bellwether.scenarios.expect;

import io.bellwether.scenarios.model.Condition;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Judges conditions against the observed cluster, and says what was found instead. */
final class Conditions {

    private final ObservedCluster cluster;
    private final long electionMessagesBefore;

    /** Counts election messages from this moment on. */
    Conditions(ObservedCluster cluster) {
        this.cluster = cluster;
        this.electionMessagesBefore = cluster.electionMessages();
    }

    boolean holds(Condition condition) {
        if (condition instanceof Condition.CoordinatorIs is) {
            return allName(is.server());
        } else if (condition instanceof Condition.OneCoordinator) {
            return cluster.coordinator().map(this::allName).orElse(false);
        } else if (condition instanceof Condition.NoCoordinator) {
            return cluster.coordinator().isEmpty();
        } else if (condition instanceof Condition.CoordinatorOf of) {
            return of.coordinators().entrySet().stream()
                    .allMatch(entry -> names(entry.getKey(), entry.getValue()) && cluster.leads(entry.getValue()));
        } else if (condition instanceof Condition.Members members) {
            return cluster.listed().equals(new TreeSet<>(members.servers()));
        } else if (condition instanceof Condition.Ranks ranks) {
            return ranks.ranks().entrySet().stream().allMatch(entry -> cluster.rank(entry.getKey())
                    .map(entry.getValue()::equals)
                    .orElse(false));
        } else if (condition instanceof Condition.UsersSeen seen) {
            return cluster.clients().users(seen.client()).containsAll(seen.names());
        } else if (condition instanceof Condition.ChannelsSeen seen) {
            return cluster.clients().channels(seen.client()).containsAll(seen.names());
        } else if (condition instanceof Condition.ReceivedMessage received) {
            return cluster.clients().received(received.client(), received.topic(), received.message());
        } else if (condition instanceof Condition.ReceivedCount received) {
            return cluster.clients().received(received.client(), received.topic()) >= received.count();
        } else if (condition instanceof Condition.HistorySeen seen) {
            return cluster.clients().history(seen.client(), seen.topic()).equals(Optional.of(seen.messages()));
        } else if (condition instanceof Condition.ClockSpread spread) {
            return cluster.clockSpreadMicros() <= spread.most().toNanos() / 1000;
        } else if (condition instanceof Condition.ElectionMessages messages) {
            return electionMessagesSince() == messages.count();
        }
        throw new IllegalStateException("no rule judges " + condition);
    }

    private long electionMessagesSince() {
        return cluster.electionMessages() - electionMessagesBefore;
    }

    private boolean allName(String coordinator) {
        return cluster.isLive(coordinator)
                && cluster.liveServers().stream()
                        .filter(server -> cluster.connected(server, coordinator))
                        .allMatch(server -> names(server, coordinator));
    }

    private boolean names(String server, String coordinator) {
        return cluster.coordinatorOf(server)
                .map(allegiance -> allegiance.coordinator().equals(coordinator))
                .orElse(false);
    }

    /** What the cluster shows where a condition does not hold. */
    String found(Condition condition) {
        if (condition instanceof Condition.Members) {
            return "the reference lists " + list(cluster.listed());
        } else if (condition instanceof Condition.Ranks ranks) {
            return ranks.ranks().keySet().stream()
                    .map(server -> server + " has "
                            + cluster.rank(server).map(rank -> "rank " + rank).orElse("no rank"))
                    .collect(Collectors.joining(", "));
        } else if (condition instanceof Condition.UsersSeen seen) {
            return seen.client() + " was told of the users "
                    + list(cluster.clients().users(seen.client()));
        } else if (condition instanceof Condition.ChannelsSeen seen) {
            return seen.client() + " was told of the channels "
                    + list(cluster.clients().channels(seen.client()));
        } else if (condition instanceof Condition.ReceivedMessage received) {
            return received.client() + " was shown "
                    + cluster.clients().received(received.client(), received.topic()) + " messages on "
                    + received.topic() + ", not this one";
        } else if (condition instanceof Condition.ReceivedCount received) {
            return received.client() + " was shown "
                    + cluster.clients().received(received.client(), received.topic()) + " messages on "
                    + received.topic();
        } else if (condition instanceof Condition.HistorySeen seen) {
            return cluster.clients()
                    .history(seen.client(), seen.topic())
                    .map(texts -> seen.client() + " was given the history " + texts)
                    .orElse(seen.client() + " was given no history of " + seen.topic());
        } else if (condition instanceof Condition.ClockSpread) {
            return "the clocks lie " + cluster.clockSpreadMicros() / 1000.0 + " ms apart";
        } else if (condition instanceof Condition.ElectionMessages) {
            return electionMessagesSince() + " election messages";
        }
        return cluster.liveServers().stream()
                .map(server -> server + " follows "
                        + cluster.coordinatorOf(server)
                                .map(ObservedCluster.Allegiance::coordinator)
                                .map(name -> name.equals(server) ? "itself" : name)
                                .orElse("nobody"))
                .collect(Collectors.joining(", "));
    }

    private static String list(Iterable<String> names) {
        String joined = String.join(", ", names);
        return joined.isEmpty() ? "nobody" : joined;
    }
}
