package io.bellwether.runtime.zeromq;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Looks up the addresses of hosts, on threads of its own: a lookup may take seconds, and a name that nobody knows (a
 * container that is not there yet) must not hold up what is connected.
 */
final class HostNames implements AutoCloseable {

    /** Asks whoever knows. */
    @FunctionalInterface
    interface Lookup {
        InetAddress[] addressesOf(String host) throws UnknownHostException;
    }

    private static final int LOOKUPS_AT_ONCE = 4;
    private static final long IDLE_SECONDS = 5;

    private final Lookup lookup;
    private final ThreadPoolExecutor threads;

    HostNames(String threadName, Lookup lookup) {
        this.lookup = lookup;
        this.threads = new ThreadPoolExecutor(
                LOOKUPS_AT_ONCE, LOOKUPS_AT_ONCE, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, threadName);
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /** Whether the host is written as an address, so that there is nothing to look up. */
    static boolean isAddress(String host) {
        return host.indexOf(':') >= 0 || host.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9');
    }

    /** As it is written before a colon and a port. */
    static String inUri(String host) {
        return host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
    }

    /** @param found is told once, on another thread: the addresses as text, or none if nobody knows the host */
    void find(String host, Consumer<List<String>> found) {
        try {
            threads.execute(() -> found.accept(addressesOf(host)));
        } catch (RejectedExecutionException closed) {
            found.accept(List.of());
        }
    }

    private List<String> addressesOf(String host) {
        try {
            return Stream.of(lookup.addressesOf(host))
                    .map(InetAddress::getHostAddress)
                    .toList();
        } catch (UnknownHostException nobodyKnows) {
            return List.of();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
