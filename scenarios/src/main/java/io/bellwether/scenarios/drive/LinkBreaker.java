package io.bellwether.scenarios.drive;

import java.util.List;

/** One fault of the network, ready to be installed: anew on fewer links, where it is healed on some. */
@FunctionalInterface
public interface LinkBreaker {

    /** Breaks these links. */
    InstalledFault install(List<Link> links);
}
