package io.bellwether.scenarios.containers.engine;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Info;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The container engine of this machine: the one that {@code DOCKER_HOST} names, or the usual one. */
public final class Engine implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofMinutes(1);

    private final DockerClient client;
    private final String address;
    private final Info info;

    private Engine(DockerClient client, String address, Info info) {
        this.client = client;
        this.address = address;
        this.info = info;
    }

    /** @throws NoEngineException if none answers, or if it is not on this machine */
    public static Engine connect() {
        DockerClientConfig config =
                DefaultDockerClientConfig.createDefaultConfigBuilder().build();
        String address = config.getDockerHost().toString();
        if (!config.getDockerHost().getScheme().equals("unix")) {
            throw new NoEngineException(
                    "the container engine at " + address + " may be on another machine, whose clock and"
                            + " folders cannot be seen from here; run this where the engine is, with DOCKER_HOST=unix://…");
        }
        DockerClient client = DockerClientImpl.getInstance(
                config,
                new ZerodepDockerHttpClient.Builder()
                        .dockerHost(config.getDockerHost())
                        .connectionTimeout(CONNECT)
                        .responseTimeout(ANSWER)
                        .build());
        try {
            Info info = client.infoCmd().exec();
            requireThisMachine(address, info);
            return new Engine(client, address, info);
        } catch (RuntimeException e) {
            closeQuietly(client);
            throw e instanceof NoEngineException known ? known : silent(address, e);
        }
    }

    private static NoEngineException silent(String address, RuntimeException failure) {
        return new NoEngineException("no container engine answers at " + address + " (" + Said.shortly(failure)
                + "); start one, or set DOCKER_HOST to where one listens");
    }

    /** Clocks are compared, so it must be the same kernel: the engine of a virtual machine has another one. */
    private static void requireThisMachine(String address, Info info) {
        String here = System.getProperty("os.version");
        if (!here.equals(info.getKernelVersion())) {
            throw new NoEngineException("the container engine at " + address + " runs on another kernel ("
                    + info.getKernelVersion() + ") than this program (" + here
                    + "), so that their clocks cannot be compared; run this where the engine is");
        }
    }

    /** Where it listens. */
    public String address() {
        return address;
    }

    /** Its name and version, for people. */
    public String description() {
        return "engine " + info.getServerVersion() + " at " + address;
    }

    /** Whether it can limit the processor time of a container. */
    public boolean canLimitProcessor() {
        return Boolean.TRUE.equals(info.getCpuCfsQuota());
    }

    /** The labels of an image; empty if it is not there. */
    public Optional<Map<String, String>> labelsOf(String image) {
        try {
            var config = client.inspectImageCmd(image).exec().getConfig();
            Map<String, String> labels = config == null ? null : config.getLabels();
            return Optional.of(labels == null ? Map.of() : new TreeMap<>(labels));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    /** Begins to make containers for a run. */
    public ContainerRun begin(RunLabel label) {
        return new ContainerRun(client, label);
    }

    /** Removes what runners that are no more have left, and says what it was, by name. */
    public List<String> removeLeftovers() {
        return attempt("remove what an earlier run has left", () -> new Leftovers(client).remove());
    }

    static <T> T attempt(String doing, Supplier<T> deed) {
        try {
            return deed.get();
        } catch (DockerException e) {
            throw new EngineException(doing, e);
        }
    }

    private static void closeQuietly(DockerClient client) {
        try {
            client.close();
        } catch (IOException e) {
            throw new IllegalStateException("a connection that was never made cannot be closed", e);
        }
    }

    @Override
    public void close() {
        closeQuietly(client);
    }
}
