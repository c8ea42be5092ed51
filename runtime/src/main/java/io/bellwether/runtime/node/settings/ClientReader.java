package io.bellwether.runtime.node.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The settings of a client. */
final class ClientReader implements RoleReader {

    static final Setting<Path> DATA = Setting.optional(
            "data",
            Kinds.FOLDER,
            "none",
            "The folder where the client remembers what was read; without one it forgets when it ends.");

    @Override
    public List<Setting<?>> settings() {
        List<Setting<?>> all = new ArrayList<>(AskerKeys.ALL);
        all.add(DATA);
        all.addAll(LimitKeys.ALL);
        return all;
    }

    @Override
    public RoleSettings read(Values values) {
        return new RoleSettings.Client(AskerKeys.read(values), LimitKeys.read(values), values.find(DATA));
    }
}
