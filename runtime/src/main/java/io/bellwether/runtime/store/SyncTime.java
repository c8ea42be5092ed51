package io.bellwether.runtime.store;

import java.time.Duration;

/** How long syncs take, whatever the system takes beside that. One thread asks at a time. */
@FunctionalInterface
public interface SyncTime {

    /** Of the next sync; real time. */
    Duration next();
}
