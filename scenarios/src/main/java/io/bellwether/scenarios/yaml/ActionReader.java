package io.bellwether.scenarios.yaml;

import io.bellwether.scenarios.model.Action;

/** Reads what stands below the keyword of an action. */
@FunctionalInterface
interface ActionReader {

    Action read(Cursor body);
}
