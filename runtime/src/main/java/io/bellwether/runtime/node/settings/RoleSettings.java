package io.bellwether.runtime.node.settings;

import io.bellwether.actors.client.BotSettings;
import io.bellwether.actors.client.ClientSettings;
import io.bellwether.actors.proxy.ProxySettings;
import io.bellwether.actors.server.ServerSettings;
import io.bellwether.actors.settings.ClusterSettings;
import io.bellwether.protocol.codec.Limits;
import io.bellwether.protocol.codec.PublicationForm;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** All that a process is told. */
public sealed interface RoleSettings {

    /** The node's name, in logs and to its peers. */
    String node();

    /** Of a node that runs by itself, until it is stopped. */
    sealed interface Unattended extends RoleSettings {

        ProcessSettings process();

        /** The role's word in logs. */
        String role();

        @Override
        default String node() {
            return process().runner().node().orElse(role());
        }

        /** Where it listens; of one that does not, whom it asks. */
        String at();

        /** Where others ask it, as its peers name it. */
        List<Integer> ports();

        /** Whether it has a port where others ask. */
        default boolean listens() {
            return !ports().isEmpty();
        }

        /** The folder for what must survive a restart; empty where nothing must. */
        default Optional<Path> folder() {
            return Optional.empty();
        }
    }

    /**
     * @param port where it listens; other than that of its address only where routes lead there
     */
    record Server(ProcessSettings process, int port, ServerSettings server, PublicationForm publications, Path data)
            implements Unattended {
        @Override
        public String node() {
            return server.self().name();
        }

        @Override
        public String role() {
            return "server";
        }

        @Override
        public String at() {
            return server.self().address().toString();
        }

        @Override
        public List<Integer> ports() {
            return List.of(server.self().address().port());
        }

        @Override
        public Optional<Path> folder() {
            return Optional.of(data);
        }
    }

    record Reference(ProcessSettings process, int port, ClusterSettings cluster, Limits limits, Path data)
            implements Unattended {
        @Override
        public String role() {
            return "reference";
        }

        @Override
        public String at() {
            return "port " + port;
        }

        @Override
        public List<Integer> ports() {
            return List.of(port);
        }

        @Override
        public Optional<Path> folder() {
            return Optional.of(data);
        }
    }

    record Broker(ProcessSettings process, int publisherPort, int subscriberPort) implements Unattended {
        @Override
        public String role() {
            return "broker";
        }

        @Override
        public String at() {
            return "ports " + publisherPort + " and " + subscriberPort;
        }

        @Override
        public List<Integer> ports() {
            return List.of(publisherPort, subscriberPort);
        }
    }

    record Proxy(ProcessSettings process, ProxySettings proxy, Limits limits) implements Unattended {
        @Override
        public String role() {
            return "proxy";
        }

        @Override
        public String at() {
            return "port " + proxy.port();
        }

        @Override
        public List<Integer> ports() {
            return List.of(proxy.port());
        }
    }

    /** @param seed decides what the bot says, and under which name */
    record Bot(ProcessSettings process, ClientSettings cluster, BotSettings talk, Limits limits, Optional<Long> seed)
            implements Unattended {
        @Override
        public String role() {
            return "bot";
        }

        @Override
        public String at() {
            return "asks " + cluster.servers().get(0).address();
        }

        @Override
        public List<Integer> ports() {
            return List.of();
        }
    }

    /** A client that does what a runner orders. @param data as of a client */
    record ScriptedClient(ProcessSettings process, ClientSettings cluster, Limits limits, Optional<Path> data)
            implements Unattended {
        @Override
        public String role() {
            return "client";
        }

        @Override
        public String at() {
            return "asks " + cluster.servers().get(0).address();
        }

        @Override
        public List<Integer> ports() {
            return List.of();
        }

        @Override
        public Optional<Path> folder() {
            return data;
        }
    }

    /** @param data the folder where it keeps what was read, if it is to remember that over a restart */
    record Client(ClientSettings cluster, Limits limits, Optional<Path> data) implements RoleSettings {
        @Override
        public String node() {
            return "client";
        }
    }
}
