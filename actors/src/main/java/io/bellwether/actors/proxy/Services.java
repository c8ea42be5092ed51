package io.bellwether.actors.proxy;

import io.bellwether.protocol.Request;
import java.util.Optional;

/** What a proxy knows of each service: who may ask for it, in whose name it is asked, and what it changes. */
final class Services {

    private Services() {}

    /** Whether clients ask for it. What servers say to each other does not go through a proxy. */
    static boolean isForClients(Request request) {
        return request instanceof Request.Login
                || request instanceof Request.ListUsers
                || request instanceof Request.CreateChannel
                || request instanceof Request.ListChannels
                || request instanceof Request.Publish
                || request instanceof Request.SendDirect
                || request instanceof Request.History;
    }

    /** The user whom the request names as its own. */
    static Optional<String> userOf(Request request) {
        if (request instanceof Request.Login login) {
            return Optional.of(login.user());
        }
        if (request instanceof Request.Publish publish) {
            return Optional.of(publish.user());
        }
        if (request instanceof Request.SendDirect message) {
            return Optional.of(message.src());
        }
        return request instanceof Request.History history ? history.user() : Optional.empty();
    }

    /** The service whose last value is out of date after this. */
    static Optional<String> changedBy(Request request) {
        if (request instanceof Request.Login) {
            return Optional.of("users");
        }
        return request instanceof Request.CreateChannel ? Optional.of("channels") : Optional.empty();
    }
}
