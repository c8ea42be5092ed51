package io.bellwether.runtime.node.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The settings of the reference. */
final class ReferenceReader implements RoleReader {

    private static final Path FOLDER = Path.of("data", "reference");

    private static final Setting<Integer> PORT = PlaceKeys.port(PlaceKeys.REFERENCE_PORT, "Where servers ask.");
    private static final Setting<Path> DATA = PlaceKeys.data(FOLDER.toString());

    @Override
    public List<Setting<?>> settings() {
        List<Setting<?>> all = new ArrayList<>(List.of(PORT, DATA, ClusterKeys.HEARTBEAT, ClusterKeys.EXPIRY));
        all.addAll(ProcessKeys.ALL);
        all.addAll(LimitKeys.ALL);
        all.addAll(RunnerKeys.ALL);
        return all;
    }

    @Override
    public RoleSettings read(Values values) throws InvalidSettingsException {
        return new RoleSettings.Reference(
                ProcessKeys.read(values),
                values.get(PORT),
                ClusterKeys.read(values),
                LimitKeys.read(values),
                values.find(DATA).orElse(FOLDER));
    }
}
