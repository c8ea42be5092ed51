package io.bellwether.runtime.zeromq;

/** The thread that owns the sockets of a node. While it carries a request, it takes the actors' work for that as well. */
public final class SocketThread extends Thread {
    private final LoneRequests lone;

    SocketThread(Runnable loop, String name, LoneRequests lone) {
        super(loop, name);
        this.lone = lone;
        setDaemon(true);
    }

    /**
     * To be asked on this thread.
     *
     * @return whether it takes the work, and does it as soon as it has read its sockets; if not, another thread is to do it
     */
    public boolean take(Runnable work) {
        return lone.take(work);
    }
}
