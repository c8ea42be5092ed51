package io.bellwether.scenarios.containers.engine;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.Network;
import com.github.dockerjava.api.model.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The containers and the network of one run, named as within the run. Every deed is done when its method returns, or
 * ends with an {@link EngineException}. May be used by several threads for different containers.
 */
public final class ContainerRun implements AutoCloseable {

    /** The processor's time is dealt out in slices of this length. */
    private static final long PERIOD_MICROS = 100_000;

    private static final long LEAST_QUOTA_MICROS = 1_000;
    private static final long NO_QUOTA = -1;

    private final DockerClient client;
    private final RunLabel label;
    private final Map<String, String> containers = new TreeMap<>();
    private final List<String> networks = new ArrayList<>();

    ContainerRun(DockerClient client, RunLabel label) {
        this.client = client;
        this.label = label;
    }

    /**
     * Makes a network of its own for the run.
     *
     * @return the prefix that all its addresses begin with, {@code 10.213.7.} say: 253 of them, from {@code 2} up
     */
    public String createNetwork() {
        DockerException last = null;
        for (String prefix : Subnets.inOrderFor(label.run())) {
            try {
                networks.add(client.createNetworkCmd()
                        .withName(networkName())
                        .withDriver("bridge")
                        .withIpam(new Network.Ipam()
                                .withConfig(new Network.Ipam.Config()
                                        .withSubnet(prefix + "0/24")
                                        .withGateway(prefix + "1")))
                        .withLabels(label.labels())
                        .exec()
                        .getId());
                return prefix;
            } catch (DockerException e) {
                last = e;
            }
        }
        throw new EngineException("make a network", last);
    }

    /** The engine's name of the run's network. */
    public String networkName() {
        return label.named("net");
    }

    public void create(ContainerSpec spec) {
        HostConfig host = new HostConfig()
                .withCapDrop(Capability.ALL)
                .withSecurityOpts(List.of("no-new-privileges:true"))
                .withTmpFs(Map.of("/tmp", "exec,mode=1777"));
        spec.folder()
                .ifPresent(folder -> host.withBinds(new Bind(folder.here().toString(), new Volume(folder.there()))));
        try (CreateContainerCmd command = client.createContainerCmd(spec.image())) {
            command.withName(label.named(spec.name()))
                    .withLabels(label.labels())
                    .withEnv(spec.environment().entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + entry.getValue())
                            .toList());
            if (spec.network() instanceof ContainerSpec.Attachment.Own own) {
                host.withNetworkMode(own.network());
                host.withExtraHosts(own.hosts().entrySet().stream()
                        .map(entry -> entry.getKey() + ":" + entry.getValue())
                        .toArray(String[]::new));
                command.withIpv4Address(own.address()).withHostName(spec.name());
            } else if (spec.network() instanceof ContainerSpec.Attachment.SharedWith shared) {
                host.withNetworkMode("container:" + id(shared.container()));
            }
            command.withHostConfig(host);
            spec.user().ifPresent(command::withUser);
            if (!spec.entrypoint().isEmpty()) {
                command.withEntrypoint(spec.entrypoint());
            }
            if (!spec.command().isEmpty()) {
                command.withCmd(spec.command());
            }
            String id = Engine.attempt(
                    "make a container for " + spec.name(), () -> command.exec().getId());
            synchronized (containers) {
                containers.put(spec.name(), id);
            }
        }
    }

    public void start(String name) {
        attempt("start", name, () -> client.startContainerCmd(id(name)).exec());
    }

    /** SIGKILL. The next {@link #start} begins it anew, with the same folder. */
    public void kill(String name) {
        attempt("kill", name, () -> client.killContainerCmd(id(name)).exec());
    }

    /** Holds all its processes still, as if their processor had stopped. */
    public void pause(String name) {
        attempt("pause", name, () -> client.pauseContainerCmd(id(name)).exec());
    }

    public void resume(String name) {
        attempt("resume", name, () -> client.unpauseContainerCmd(id(name)).exec());
    }

    /** Leaves it {@code 1/factor} of one processor; 1 takes the limit away. */
    public void slow(String name, double factor) {
        long quotaMicros = factor <= 1 ? NO_QUOTA : Math.max(LEAST_QUOTA_MICROS, Math.round(PERIOD_MICROS / factor));
        attempt("slow down", name, () -> client.updateContainerCmd(id(name))
                .withCpuPeriod(PERIOD_MICROS)
                .withCpuQuota(quotaMicros)
                .exec());
    }

    /** The number, on this machine, of its first process. */
    public long processOf(String name) {
        return Engine.attempt(
                "look at " + name,
                () -> client.inspectContainerCmd(id(name)).exec().getState().getPidLong());
    }

    public boolean isRunning(String name) {
        return Engine.attempt(
                "look at " + name,
                () -> Boolean.TRUE.equals(
                        client.inspectContainerCmd(id(name)).exec().getState().getRunning()));
    }

    /** Of one that has ended. */
    public int exitCode(String name) {
        return Engine.attempt("look at " + name, () -> client.inspectContainerCmd(id(name))
                .exec()
                .getState()
                .getExitCodeLong()
                .intValue());
    }

    /** The last lines that it wrote on its outputs. */
    public String lastWords(String name) {
        return new LastWords(client).of(id(name));
    }

    private void attempt(String deed, String name, Runnable action) {
        Engine.attempt(deed + " " + name, () -> {
            action.run();
            return name;
        });
    }

    private String id(String name) {
        synchronized (containers) {
            String id = containers.get(name);
            if (id == null) {
                throw new IllegalArgumentException("the run has no container " + name);
            }
            return id;
        }
    }

    /** Ends and removes everything of the run, whatever state it is in. */
    @Override
    public void close() {
        List<String> left;
        synchronized (containers) {
            left = List.copyOf(containers.values());
            containers.clear();
        }
        left.parallelStream()
                .forEach(id -> Leftovers.gone(() -> client.removeContainerCmd(id)
                        .withForce(true)
                        .withRemoveVolumes(true)
                        .exec()));
        networks.forEach(id -> Leftovers.gone(() -> client.removeNetworkCmd(id).exec()));
        networks.clear();
    }
}
