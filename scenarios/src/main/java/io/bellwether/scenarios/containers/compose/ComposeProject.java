package io.bellwether.scenarios.containers.compose;

import io.bellwether.scenarios.containers.NodeImage;
import io.bellwether.scenarios.containers.NodeImages;
import io.bellwether.scenarios.model.Cluster;
import io.bellwether.scenarios.real.CannotRunException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The services of a compose project as models for the nodes of a scenario. Only image, entrypoint and environment are taken
 * from it: a run has containers, a network and disks of its own, so that a project that is up is never touched.
 */
public final class ComposeProject implements NodeImages {

    private final List<Path> files;
    private final SortedMap<String, ComposeService> services;

    ComposeProject(List<Path> files, SortedMap<String, ComposeService> services) {
        this.files = List.copyOf(files);
        this.services = Collections.unmodifiableSortedMap(new TreeMap<>(services));
    }

    /**
     * @param files merged in their order, as by {@code docker compose -f}
     * @throws CannotRunException if compose is not here, or does not understand them
     */
    public static ComposeProject read(List<Path> files) {
        return new ComposeProject(files, ComposeReader.read(ComposeTool.config(files)));
    }

    @Override
    public SortedMap<String, NodeImage> of(Cluster cluster) {
        SortedMap<String, NodeImage> images = new TreeMap<>();
        cluster.nodes().forEach(node -> images.put(node, image(node, ServiceNames.of(node, cluster))));
        return images;
    }

    private NodeImage image(String node, ServiceNames names) {
        ComposeService service = names.choose(services.keySet())
                .map(services::get)
                .orElseThrow(() -> new CannotRunException(
                        "no service of " + named() + " is for the node " + node + "; it would be called " + names
                                + ", and there are: " + String.join(", ", services.keySet())));
        Optional<String> image = service.image();
        return new NodeImage(
                image.orElseThrow(() -> new CannotRunException("the service " + service.name() + " of " + named()
                        + " has no image; give it a name by 'image:', beside its 'build:'")),
                service.entrypoint(),
                service.environment());
    }

    @Override
    public String howToGet(String image) {
        return "build it first, by: docker compose "
                + files.stream().map(file -> "-f " + file).collect(Collectors.joining(" "))
                + " build (or docker-compose; docs/deploying.md says how, also without an image registry)";
    }

    private String named() {
        return files.stream().map(Path::toString).collect(Collectors.joining(", "));
    }
}
