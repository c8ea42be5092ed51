package io.bellwether.runtime.node.settings;

import java.util.ArrayList;
import java.util.List;

/** The settings of a scripted client. */
final class ScriptedClientReader implements RoleReader {

    @Override
    public List<Setting<?>> settings() {
        List<Setting<?>> all = new ArrayList<>(AskerKeys.ALL);
        all.add(ClientReader.DATA);
        all.addAll(ProcessKeys.ALL);
        all.addAll(LimitKeys.ALL);
        all.addAll(RunnerKeys.ALL);
        return all;
    }

    @Override
    public RoleSettings read(Values values) {
        return new RoleSettings.ScriptedClient(
                ProcessKeys.read(values),
                AskerKeys.read(values),
                LimitKeys.read(values),
                values.find(ClientReader.DATA));
    }
}
