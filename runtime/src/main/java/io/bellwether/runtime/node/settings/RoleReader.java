package io.bellwether.runtime.node.settings;

import java.util.List;

/** The settings of one role, and how they become what the role is told. */
interface RoleReader {

    List<Setting<?>> settings();

    /** @throws InvalidSettingsException if two of them do not go together */
    RoleSettings read(Values values) throws InvalidSettingsException;
}
