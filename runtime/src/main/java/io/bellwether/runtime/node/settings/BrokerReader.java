package io.bellwether.runtime.node.settings;

import java.util.ArrayList;
import java.util.List;

/** The settings of a broker. */
final class BrokerReader implements RoleReader {

    private static final Setting<Integer> PORT =
            PlaceKeys.port(PlaceKeys.PUBLISHER_PORT, "Where servers publish (XSUB).");

    private static final Setting<Integer> SUBSCRIBER_PORT = Setting.of(
            "subscriber-port", Kinds.PORT, PlaceKeys.SUBSCRIBER_PORT, "Where clients and servers subscribe (XPUB).");

    @Override
    public List<Setting<?>> settings() {
        List<Setting<?>> all = new ArrayList<>(List.of(PORT, SUBSCRIBER_PORT));
        all.addAll(ProcessKeys.ALL);
        all.addAll(RunnerKeys.ALL);
        return all;
    }

    @Override
    public RoleSettings read(Values values) throws InvalidSettingsException {
        if (values.get(PORT).equals(values.get(SUBSCRIBER_PORT))) {
            throw values.problem(SUBSCRIBER_PORT, "publishers have this port already; expected another one");
        }
        return new RoleSettings.Broker(ProcessKeys.read(values), values.get(PORT), values.get(SUBSCRIBER_PORT));
    }
}
