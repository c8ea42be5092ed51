package io.bellwether.runtime.node.settings;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Reads a role's settings from what a test says. */
final class Told {

    private Told() {}

    static RoleSettings role(Role role, Map<String, String> flags, Map<String, String> environment, Optional<Path> file)
            throws InvalidSettingsException {
        return role.read(Sources.of(flags, environment, file.map(Path::toString)));
    }

    static RoleSettings.Server server(Map<String, String> flags) throws InvalidSettingsException {
        return (RoleSettings.Server) role(Role.SERVER, flags, Map.of("SERVER_NAME", "server-1"), Optional.empty());
    }
}
