package io.bellwether.actors.proxy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which user logged in last from where, of those who did so lately. A {@code channel} request names no user; by this it
 * goes to the server that its user's messages will go to. It is a guess for the sake of routing and nothing else: peers
 * that share an address share a server.
 */
final class Sessions {

    private static final int MOST = 10_000;

    private final Map<String, String> users = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST;
        }
    };

    void loggedIn(String peer, String user) {
        users.put(peer, user);
    }

    Optional<String> userAt(String peer) {
        return Optional.ofNullable(users.get(peer));
    }
}
