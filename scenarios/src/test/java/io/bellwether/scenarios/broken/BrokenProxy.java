package io.bellwether.scenarios.broken;

import akka.actor.typed.Behavior;
import io.bellwether.actors.port.NodePorts;
import io.bellwether.actors.proxy.ProxyNode;
import io.bellwether.actors.proxy.ProxySettings;
import io.bellwether.protocol.codec.Codec;
import io.bellwether.scenarios.sim.NodeParts;
import java.time.Duration;
import java.util.function.Supplier;

/** A proxy with a mistake. */
final class BrokenProxy {

    private BrokenProxy() {}

    static NodeParts thatKeepsItsValuesForAnHour() {
        return new NodeParts() {
            @Override
            public Behavior<Void> proxy(NodePorts ports, Supplier<Codec> codecs, ProxySettings settings) {
                return ProxyNode.create(ports, codecs, keeping(settings, Duration.ofHours(1)));
            }
        };
    }

    private static ProxySettings keeping(ProxySettings settings, Duration staleness) {
        return new ProxySettings(
                settings.port(),
                settings.servers(),
                settings.reference(),
                settings.tryTimeout(),
                settings.tries(),
                settings.probeInterval(),
                settings.listInterval(),
                staleness,
                settings.cachedNames(),
                settings.loginUnique());
    }
}
