package io.bellwether.runtime.sim.kernel;

/**
 * Knows the one thread that may touch a kernel. A foreign thread gets an exception, and since Akka swallows exceptions
 * while it sends, the intrusion is remembered and the kernel's own thread gets one, too.
 */
final class ThreadGuard {
    private final Thread owner = Thread.currentThread();
    private volatile ForeignThreadException intrusion;
    private boolean reported;

    void check(String what) {
        if (Thread.currentThread() != owner) {
            ForeignThreadException foreign = new ForeignThreadException(Thread.currentThread(), owner, what);
            intrusion = foreign;
            throw foreign;
        }
    }

    void checkIntrusion() {
        if (intrusion != null) {
            reported = true;
            throw new ForeignThreadException(intrusion);
        }
    }

    /** As {@link #checkIntrusion()}, unless it has already been said. */
    void checkUnreportedIntrusion() {
        if (!reported) {
            checkIntrusion();
        }
    }
}
