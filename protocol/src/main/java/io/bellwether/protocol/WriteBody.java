package io.bellwether.protocol;

/** What was written. */
public sealed interface WriteBody {

    /** The service that the client asked for. */
    String kind();

    /** A person or bot logged in; written again at every login. */
    record LoggedIn(String user) implements WriteBody {
        @Override
        public String kind() {
            return "login";
        }
    }

    record ChannelCreated(String channel) implements WriteBody {
        @Override
        public String kind() {
            return "channel";
        }
    }

    record ChannelText(String user, String channel, String message) implements WriteBody {
        @Override
        public String kind() {
            return "publish";
        }
    }

    record DirectText(String src, String dst, String message) implements WriteBody {
        @Override
        public String kind() {
            return "message";
        }
    }
}
