package io.bellwether.runtime.node;

import io.bellwether.runtime.node.settings.InvalidSettingsException;
import io.bellwether.runtime.node.settings.Role;
import io.bellwether.runtime.node.settings.RoleSettings.Unattended;
import io.bellwether.runtime.node.settings.Sources;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A node of any role in the JVM of the tests, and what it logs. */
record TestNode(RunningNode node, LogTap log) implements AutoCloseable {

    /** Quick enough for a test, slow enough for a busy machine. */
    private static final Map<String, String> QUICK = Map.of(
            "heartbeat", "300ms",
            "expiry", "20s",
            "coordinator-check", "300ms",
            "request-timeout", "2s",
            "election-timeout", "2s",
            "announcement-timeout", "5s");

    static TestNode start(Role role, Map<String, String> settings)
            throws CannotStartException, InvalidSettingsException, InterruptedException {
        Map<String, String> flags = new TreeMap<>(settings);
        QUICK.forEach((name, value) -> {
            if (role.settings().stream().anyMatch(setting -> setting.name().equals(name))) {
                flags.putIfAbsent(name, value);
            }
        });
        Unattended told = (Unattended) role.read(Sources.of(flags, Map.of(), Optional.empty()));
        LogTap log = new LogTap();
        return new TestNode(RunningNode.start(told, new OwnWorld(new SystemClock()), log), log);
    }

    @Override
    public void close() {
        node.close();
    }
}
