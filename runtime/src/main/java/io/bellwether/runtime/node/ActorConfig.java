package io.bellwether.runtime.node;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;

/** How Akka runs in a process that is one node. */
public final class ActorConfig {
    private ActorConfig() {}

    public static Config load() {
        return ConfigFactory.parseResources(ActorConfig.class, "node.conf")
                .withFallback(ConfigFactory.defaultReference())
                .resolve();
    }
}
