package io.bellwether.scenarios.containers.engine;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one container is made of.
 *
 * @param name within the run; the engine is told the run's name before it
 * @param entrypoint instead of the image's; empty for the image's
 * @param command after the entrypoint; empty for the image's
 * @param user {@code uid:gid}; empty for the image's
 * @param folder of this machine, and the path at which the container sees it; empty if it sees none
 */
public record ContainerSpec(
        String name,
        String image,
        List<String> entrypoint,
        List<String> command,
        SortedMap<String, String> environment,
        Optional<String> user,
        Attachment network,
        Optional<SharedFolder> folder) {

    public ContainerSpec {
        entrypoint = List.copyOf(entrypoint);
        command = List.copyOf(command);
        environment = Collections.unmodifiableSortedMap(new TreeMap<>(environment));
    }

    /** A folder of this machine that a container sees, too. */
    public record SharedFolder(Path here, String there) {}

    /** How a container is on the network. */
    public sealed interface Attachment {

        /**
         * With an address of its own.
         *
         * @param hosts addresses of everybody on the network by name
         */
        record Own(String network, String address, SortedMap<String, String> hosts) implements Attachment {
            public Own {
                hosts = Collections.unmodifiableSortedMap(new TreeMap<>(hosts));
            }
        }

        /** In the network namespace of another container of the run, named as within the run. */
        record SharedWith(String container) implements Attachment {}
    }
}
