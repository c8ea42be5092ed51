package io.bellwether.runtime.sim.disk;

/** What a disk can suffer. */
public enum DiskFault {
    /** No append finds room. */
    FULL("disk-full", "no space left on device"),
    /** Every append fails. */
    WRITE_ERROR("write-error", "input/output error on write"),
    /** Every sync fails, and what it should have made safe is not. */
    SYNC_ERROR("sync-error", "input/output error on sync"),
    /** Every sync claims success and makes nothing safe: the next crash shows it. */
    SYNC_LOSS("sync-loss", "a sync claimed success, and the crash took what it had made safe");

    private final String kind;
    private final String message;

    DiskFault(String kind, String message) {
        this.kind = kind;
        this.message = message;
    }

    /** The word that traces use. */
    public String kind() {
        return kind;
    }

    public String message() {
        return message;
    }
}
