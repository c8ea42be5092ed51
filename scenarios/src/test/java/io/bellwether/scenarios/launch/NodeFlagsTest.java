package io.bellwether.scenarios.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.broker.BrokerEndpoint;
import io.bellwether.actors.client.BotSettings;
import io.bellwether.actors.client.CatchUpSettings;
import io.bellwether.actors.client.ClientSettings;
import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Peer;
import io.bellwether.actors.proxy.ProxySettings;
import io.bellwether.actors.server.ServerSettings;
import io.bellwether.actors.settings.ClusterSettings;
import io.bellwether.actors.settings.ClusterSettings.ClockSettings;
import io.bellwether.actors.settings.ReplicationSettings;
import io.bellwether.actors.settings.ReplicationSettings.Ack;
import io.bellwether.protocol.codec.Limits;
import io.bellwether.runtime.node.settings.InvalidSettingsException;
import io.bellwether.runtime.node.settings.Role;
import io.bellwether.runtime.node.settings.RoleSettings;
import io.bellwether.runtime.node.settings.RoleWords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whatever a scenario says of a node, a node that is given the flags is told the same. No value here is a standard. */
class NodeFlagsTest {

    private static final ClusterSettings CLUSTER = new ClusterSettings(
            Duration.ofMillis(1_100),
            Duration.ofMillis(3_300),
            Duration.ofMillis(2_200),
            Duration.ofMillis(1_900),
            Duration.ofMillis(700),
            Duration.ofMillis(800),
            new ClockSettings(
                    Duration.ofSeconds(13),
                    17,
                    Duration.ofMillis(33),
                    5,
                    4_321,
                    Duration.ofMillis(111),
                    Duration.ofHours(7)),
            new ReplicationSettings(Ack.MAJORITY, Duration.ofMillis(901), Duration.ofSeconds(7), 222, 3_333, 44),
            true,
            true);

    private static final List<BrokerEndpoint> BROKERS = List.of(broker("broker-1"), broker("broker-2"));
    private static final List<Peer> SERVERS = List.of(server("server-2"), server("server-1"));

    private static final ClientSettings CLIENT = new ClientSettings(
            SERVERS,
            BROKERS,
            Duration.ofMillis(1_234),
            7,
            new CatchUpSettings(Duration.ofMillis(77), Duration.ofSeconds(11), 123, 45));

    @Test
    void a_server_is_told_all_of_it() throws InvalidSettingsException {
        ServerSettings settings = new ServerSettings(
                server("server-2"),
                new Peer("reference", new Address("reference", 5559)),
                BROKERS,
                CLUSTER,
                Limits.DEFAULT);

        RoleSettings.Server read = (RoleSettings.Server) read(Role.SERVER, NodeFlags.server(settings, 40_123));

        assertThat(read.server()).isEqualTo(settings);
        assertThat(read.port()).isEqualTo(40_123);
    }

    @Test
    void a_reference_is_told_what_concerns_it() throws InvalidSettingsException {
        RoleSettings.Reference read =
                (RoleSettings.Reference) read(Role.REFERENCE, NodeFlags.reference(40_123, CLUSTER));

        assertThat(read.port()).isEqualTo(40_123);
        assertThat(read.cluster().heartbeat()).isEqualTo(CLUSTER.heartbeat());
        assertThat(read.cluster().expiry()).isEqualTo(CLUSTER.expiry());
    }

    @Test
    void a_broker_is_told_its_ports() throws InvalidSettingsException {
        RoleSettings.Broker read = (RoleSettings.Broker) read(Role.BROKER, NodeFlags.broker(40_123, 40_124));

        assertThat(read.publisherPort()).isEqualTo(40_123);
        assertThat(read.subscriberPort()).isEqualTo(40_124);
    }

    @Test
    void a_proxy_is_told_all_of_it() throws InvalidSettingsException {
        ProxySettings settings = new ProxySettings(
                40_123,
                SERVERS,
                Optional.of(new Peer("reference", new Address("reference", 5559))),
                Duration.ofMillis(123),
                4,
                Duration.ofMillis(456),
                Duration.ofMillis(789),
                Duration.ofMillis(1_011),
                12,
                true);

        RoleSettings.Proxy read = (RoleSettings.Proxy) read(Role.PROXY, NodeFlags.proxy(settings, 40_123));

        assertThat(read.proxy()).isEqualTo(settings);
    }

    @Test
    void a_bot_is_told_all_of_it() throws InvalidSettingsException {
        BotSettings talk = BotSettings.talking(List.of("geral", "tech"), 2.5);

        RoleSettings.Bot read = (RoleSettings.Bot) read(Role.BOT, NodeFlags.bot(CLIENT, talk, 7));

        assertThat(read.cluster()).isEqualTo(CLIENT);
        assertThat(read.talk()).isEqualTo(talk);
        assertThat(read.seed()).hasValue(7L);
    }

    /** Routes let hosts be names, as in scenarios. */
    private static RoleSettings read(Role role, List<String> flags) throws InvalidSettingsException {
        List<String> words = new ArrayList<>(List.of(role.word()));
        words.addAll(flags);
        words.addAll(List.of("--routes", "routes.json"));
        return RoleWords.read(words);
    }

    private static Peer server(String name) {
        return new Peer(name, new Address(name, 5555));
    }

    private static BrokerEndpoint broker(String name) {
        return new BrokerEndpoint(name, new Address(name, 5557), new Address(name, 5558));
    }
}
