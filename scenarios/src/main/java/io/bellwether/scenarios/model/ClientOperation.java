package io.bellwether.scenarios.model;

/** What a scripted client does over the wire, as a person would. */
public sealed interface ClientOperation extends Action.Operation {

    /** The client that does it; its name is its user name too. */
    String client();

    /** Logs in, and subscribes to its own name. */
    record Login(String client) implements ClientOperation {
        @Override
        public String keyword() {
            return "login";
        }
    }

    /** Asks for the list of users. */
    record ListUsers(String client) implements ClientOperation {
        @Override
        public String keyword() {
            return "users";
        }
    }

    /** Creates a channel. */
    record CreateChannel(String client, String name) implements ClientOperation {
        @Override
        public String keyword() {
            return "channel";
        }
    }

    /** Asks for the list of channels. */
    record ListChannels(String client) implements ClientOperation {
        @Override
        public String keyword() {
            return "channels";
        }
    }

    /** Subscribes to a channel, or to any other topic. */
    record Subscribe(String client, String topic) implements ClientOperation {
        @Override
        public String keyword() {
            return "subscribe";
        }
    }

    /** Publishes a message to a channel. */
    record Publish(String client, String channel, String message) implements ClientOperation {
        @Override
        public String keyword() {
            return "publish";
        }
    }

    /** Asks for the oldest page of what is stored of a channel, or of a user's direct messages. */
    record ReadHistory(String client, String topic, boolean channel) implements ClientOperation {
        @Override
        public String keyword() {
            return "history";
        }
    }

    /** Sends a message to one user. */
    record SendDirect(String client, String to, String message) implements ClientOperation {
        @Override
        public String keyword() {
            return "message";
        }
    }
}
