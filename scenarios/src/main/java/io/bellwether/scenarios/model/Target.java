package io.bellwether.scenarios.model;

import java.util.List;

/** Which nodes an action concerns. */
public sealed interface Target {

    /** Nodes known before the run. Also what {@code all servers} and {@code any server} resolve to. */
    record Named(List<String> nodes) implements Target {
        public Named {
            nodes = List.copyOf(nodes);
        }
    }

    /** Every node of the cluster: servers, reference, broker, bots and clients. */
    record AllNodes() implements Target {}

    /** The coordinator at that time: of the newest epoch, if several believe to be it. Nobody, if there is none. */
    record Coordinator() implements Target {}

    /** A server drawn when the event fires, among those that run then. */
    record RandomServer() implements Target {}

    /** All servers but those that {@code excluded} means when the event fires. */
    record ServersExcept(Target excluded) implements Target {}

    static Target named(String... nodes) {
        return new Named(List.of(nodes));
    }
}
