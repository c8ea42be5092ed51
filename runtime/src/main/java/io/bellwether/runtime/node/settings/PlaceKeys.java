package io.bellwether.runtime.node.settings;

import io.bellwether.actors.broker.BrokerEndpoint;
import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Peer;
import java.nio.file.Path;
import java.util.List;

/** Where a node is, and where the others are. The standards are those of a whole cluster on one machine. */
final class PlaceKeys {

    static final int SERVER_PORT = 5555;
    static final int PUBLISHER_PORT = 5557;
    static final int SUBSCRIBER_PORT = 5558;
    static final int REFERENCE_PORT = 5559;

    private static final String HERE = "localhost";

    static final Setting<List<Peer>> SERVERS = Setting.of(
                    "server-url",
                    Kinds.PEERS,
                    List.of(Kinds.peer(new Address(HERE, SERVER_PORT))),
                    "The servers to ask, the first one first; or a proxy.")
            .from("SERVER_URL");

    static final Setting<List<BrokerEndpoint>> BROKERS = Setting.of(
                    "broker-url",
                    BrokerList.KIND,
                    List.of(new BrokerEndpoint(
                            HERE + ":" + PUBLISHER_PORT,
                            new Address(HERE, PUBLISHER_PORT),
                            new Address(HERE, SUBSCRIBER_PORT))),
                    "The brokers, each with its port for publishers and the one for subscribers (if left out, the next"
                            + " port).")
            .from("BROKER_URL");

    static final Setting<Address> REFERENCE = Setting.of(
                    "reference-url", Kinds.ADDRESS, new Address(HERE, REFERENCE_PORT), "The reference.")
            .from("REFERENCE_URL");

    private PlaceKeys() {}

    static Setting<Integer> port(int standard, String description) {
        return Setting.of("port", Kinds.PORT, standard, description);
    }

    static Setting<Path> data(String standard) {
        return Setting.optional(
                "data", Kinds.FOLDER, standard, "The folder for what must survive a restart; one node at a time.");
    }

    static Peer reference(Values values) {
        return new Peer("reference", values.get(REFERENCE));
    }
}
