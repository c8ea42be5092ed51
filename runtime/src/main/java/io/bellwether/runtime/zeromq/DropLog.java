package io.bellwether.runtime.zeromq;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says that frames of one kind are being dropped: at the first, the tenth, the hundredth and so on, so that no flood of them floods the log. */
final class DropLog {
    private static final Logger LOG = LoggerFactory.getLogger(DropLog.class);

    private final String what;
    private long dropped;
    private long nextSaid = 1;

    /** @param what is dropped, where, and why */
    DropLog(String what) {
        this.what = what;
    }

    synchronized void dropped() {
        dropped++;
        if (dropped == nextSaid) {
            nextSaid *= 10;
            LOG.warn("{} ({} so far)", what, dropped);
        }
    }
}
