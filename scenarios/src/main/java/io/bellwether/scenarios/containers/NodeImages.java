package io.bellwether.scenarios.containers;

import io.bellwether.scenarios.model.Cluster;
import java.util.SortedMap;

/** From which image each node of a cluster is made. */
public interface NodeImages {

    /**
     * By node.
     *
     * @throws io.bellwether.scenarios.real.CannotRunException if there is none for some node
     */
    SortedMap<String, NodeImage> of(Cluster cluster);

    /** What to do if the engine does not have that image. */
    String howToGet(String image);
}
