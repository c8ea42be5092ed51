package io.bellwether.runtime.node.settings;

import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Peer;
import io.bellwether.actors.server.ServerSettings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The settings of a server. */
final class ServerReader implements RoleReader {

    private static final List<String> THIS_MACHINE = List.of("localhost", "127.0.0.1", "[::1]", "::1");

    private static final Setting<String> NAME = Setting.optional(
                    "name",
                    Kinds.TEXT,
                    "the host's name",
                    "The server's name: its rank belongs to it for ever, and no other server may have it.")
            .from("SERVER_NAME");

    private static final Setting<Integer> PORT = PlaceKeys.port(
                    PlaceKeys.SERVER_PORT, "Where clients and other servers ask.")
            .from("SERVER_PORT");

    private static final Setting<Address> ADDRESS = Setting.optional(
                    "address",
                    Kinds.ADDRESS,
                    "tcp://NAME:PORT, or tcp://127.0.0.1:PORT beside a reference on this machine",
                    "Where the other servers find this one; the reference tells them.")
            .from("SERVER_URL");

    private static final Setting<Path> DATA = PlaceKeys.data("data/NAME");

    @Override
    public List<Setting<?>> settings() {
        List<Setting<?>> all = new ArrayList<>(
                List.of(NAME, PORT, ADDRESS, PlaceKeys.REFERENCE, PlaceKeys.BROKERS, DATA, LimitKeys.PUBLICATIONS));
        all.addAll(ProcessKeys.ALL);
        all.addAll(ClusterKeys.ALL);
        all.addAll(LimitKeys.ALL);
        all.addAll(RunnerKeys.ALL);
        return all;
    }

    @Override
    public RoleSettings read(Values values) throws InvalidSettingsException {
        String name = values.find(NAME).orElseGet(ServerReader::hostName);
        int port = values.find(PORT)
                .or(() -> values.find(ADDRESS).map(Address::port))
                .orElse(PlaceKeys.SERVER_PORT);
        Peer reference = PlaceKeys.reference(values);
        boolean alone = THIS_MACHINE.contains(reference.address().host());
        Address address = values.find(ADDRESS).orElseGet(() -> new Address(alone ? "127.0.0.1" : name, port));
        if (address.port() != port && !RunnerKeys.hasRoutes(values)) {
            throw values.problem(ADDRESS, "the server listens at port " + port + "; expected that port in " + address);
        }
        return new RoleSettings.Server(
                ProcessKeys.read(values),
                port,
                new ServerSettings(
                        new Peer(name, address),
                        reference,
                        RunnerKeys.namedBrokers(values),
                        ClusterKeys.read(values),
                        LimitKeys.read(values)),
                values.get(LimitKeys.PUBLICATIONS),
                values.find(DATA).orElseGet(() -> Path.of("data", name)));
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "server";
        }
    }
}
