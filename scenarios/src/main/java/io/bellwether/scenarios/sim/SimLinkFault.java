package io.bellwether.scenarios.sim;

import io.bellwether.runtime.sim.net.InstalledRule;
import io.bellwether.runtime.sim.net.LinkRule;
import io.bellwether.runtime.sim.net.VirtualNetwork;
import io.bellwether.scenarios.drive.InstalledFault;
import io.bellwether.scenarios.drive.Link;
import io.bellwether.scenarios.drive.LinkBreaker;
import java.util.List;
import java.util.Set;

/** A rule of the virtual network as a fault that a script can install on some links. */
record SimLinkFault(VirtualNetwork network, String label, LinkRule rule) implements LinkBreaker {

    @Override
    public InstalledFault install(List<Link> links) {
        InstalledRule installed = network.install(label, new NarrowedRule(rule, Set.copyOf(links)));
        return new InstalledFault() {
            @Override
            public long effects() {
                return installed.effects();
            }

            @Override
            public void end() {
                installed.remove();
            }
        };
    }
}
