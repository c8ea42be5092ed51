package io.bellwether.runtime.sim.disk;

/** Hears what a disk did to its node beyond keeping records. */
@FunctionalInterface
public interface DiskObserver {

    /** Hears nothing. */
    DiskObserver NONE = (host, kind, detail) -> {};

    /**
     * @param kind {@link DiskFault#kind()}, or {@code crash} for records that a crash took or tore, or {@code wipe}
     * @param detail for people
     */
    void diskFault(String host, String kind, String detail);
}
