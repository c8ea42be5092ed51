package io.bellwether.protocol;

import java.util.Optional;
import java.util.OptionalLong;

/** What a broker carries to subscribers. The topic is a frame of its own; a subscription to it matches as a prefix. */
public sealed interface Publication {

    /** The cluster's own topic; no user and no channel may be called so. */
    String SERVERS_TOPIC = "servers";

    /** The topic this is published under. */
    String topic();

    /** A message to a channel. */
    record ChannelMessage(String user, String channel, String message, Optional<String> id, Optional<String> server)
            implements Publication {
        @Override
        public String topic() {
            return channel;
        }
    }

    /** A direct message; the topic is the addressee. */
    record DirectMessage(String src, String dst, String message, Optional<String> id, Optional<String> server)
            implements Publication {
        @Override
        public String topic() {
            return dst;
        }
    }

    /** A new coordinator (Bully's COORDINATOR message, as a publication). */
    record CoordinatorAnnounced(String coordinator, OptionalLong epoch, OptionalLong rank) implements Publication {
        @Override
        public String topic() {
            return SERVERS_TOPIC;
        }
    }
}
