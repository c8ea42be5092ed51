package io.bellwether.runtime.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** A rule at work on some links: counts what it did, and takes it away again. May be used by any thread. */
public final class InstalledLinkFault {
    private final SelectorLoop loop;
    private final Map<Link, Runnable> atWork = new LinkedHashMap<>();
    private final AtomicLong effects = new AtomicLong();

    InstalledLinkFault(SelectorLoop loop) {
        this.loop = loop;
    }

    /**
     * How often it did something so far: pieces of bytes that it delayed, and for a cut also connections that had something
     * to say or were made meanwhile. A fault without any did not test anything.
     */
    public long effects() {
        return effects.get();
    }

    /** Ends it on all its links; when this returns, it is over. Once more does nothing, and so does the proxy's end. */
    public void end() {
        loop.finish(() -> remove(List.copyOf(atWork.keySet())));
    }

    /** Ends it on these links only. Links that it does not concern are left alone. */
    public void end(Collection<DirectedPair> healed) {
        loop.finish(() -> {
            List<Link> links = new ArrayList<>();
            for (Link link : atWork.keySet()) {
                if (healed.contains(link.pair())) {
                    links.add(link);
                }
            }
            remove(links);
        });
    }

    /** @param end takes the rule away from that link */
    void worksOn(Link link, Runnable end) {
        atWork.put(link, end);
    }

    void didSomething() {
        effects.lazySet(effects.get() + 1);
    }

    private void remove(List<Link> links) {
        for (Link link : links) {
            atWork.remove(link).run();
        }
    }
}
