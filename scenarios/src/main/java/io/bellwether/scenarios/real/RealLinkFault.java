package io.bellwether.scenarios.real;

import io.bellwether.scenarios.drive.InstalledFault;
import io.bellwether.scenarios.drive.Link;
import io.bellwether.scenarios.drive.LinkBreaker;
import io.bellwether.scenarios.model.LinkFault;
import java.util.List;

/** A fault of the network as a cluster for real carries it out. */
record RealLinkFault(RealCluster cluster, SeveredLinks severed, LinkFault fault) implements LinkBreaker {

    private static final InstalledFault NOWHERE = new InstalledFault() {
        @Override
        public long effects() {
            return 0;
        }

        @Override
        public void end() {
            // Nothing was begun.
        }
    };

    @Override
    public InstalledFault install(List<Link> links) {
        if (links.isEmpty()) {
            return NOWHERE;
        } else if (!severs()) {
            return cluster.begin(fault, links);
        }
        // Told before it is true, and healed after: nobody is held to a connection that was going or coming.
        severed.cut(links);
        return new Severing(cluster.begin(fault, links), links, severed);
    }

    private boolean severs() {
        return fault instanceof LinkFault.Partition
                || fault instanceof LinkFault.Isolate
                || fault instanceof LinkFault.Cut;
    }

    private static final class Severing implements InstalledFault {
        private final InstalledFault installed;
        private final List<Link> links;
        private final SeveredLinks severed;
        private boolean ended;

        Severing(InstalledFault installed, List<Link> links, SeveredLinks severed) {
            this.installed = installed;
            this.links = links;
            this.severed = severed;
        }

        @Override
        public long effects() {
            return installed.effects();
        }

        @Override
        public void end() {
            if (!ended) {
                ended = true;
                installed.end();
                severed.healed(links);
            }
        }
    }
}
