package io.bellwether.actors.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.event.NodeEvent.ChannelCreated;
import io.bellwether.actors.event.NodeEvent.RequestRefused;
import io.bellwether.actors.event.NodeEvent.UserLoggedIn;
import io.bellwether.actors.settings.ClusterSettings;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rules that clients rely on: who may log in, what may be created, what may be said. */
class ChatRulesTest {

    private static final Reply LOGGED_IN = new Reply.Done("login");
    private static final Reply CREATED = new Reply.Done("channel");

    private final ServerUnderTest server = ServerUnderTest.standard();

    private static ClusterSettings settings(boolean loginUnique, boolean loginRequired) {
        ClusterSettings usual = ClusterSettings.DEFAULT;
        return new ClusterSettings(
                usual.heartbeat(),
                usual.expiry(),
                usual.coordinatorCheck(),
                usual.requestTimeout(),
                usual.electionTimeout(),
                usual.announcementTimeout(),
                usual.clock(),
                usual.replication(),
                loginUnique,
                loginRequired);
    }

    private static Request.Publish publish(String user, String channel, String message) {
        return new Request.Publish(user, channel, message, Optional.empty());
    }

    private static Request.SendDirect direct(String src, String dst, String message) {
        return new Request.SendDirect(src, dst, message, Optional.empty());
    }

    private static String reasonOf(Reply reply) {
        return ((Reply.Refused) reply).reason();
    }

    @Test
    void whoeverLogsInIsListedByFirstLogin() {
        assertThat(server.ask(new Request.Login("bob"))).isEqualTo(LOGGED_IN);
        assertThat(server.ask(new Request.Login("alice"))).isEqualTo(LOGGED_IN);
        assertThat(server.ask(new Request.ListUsers())).isEqualTo(new Reply.Users(List.of("bob", "alice")));
        assertThat(server.node.events().of(UserLoggedIn.class)).hasSize(2);
    }

    @Test
    void aRepeatedLoginIsASuccessAndIsRecordedAgain() {
        server.ask(new Request.Login("alice"));
        int records = server.node.store().size();
        assertThat(server.ask(new Request.Login("alice"))).isEqualTo(LOGGED_IN);
        assertThat(server.node.store().size()).isEqualTo(records + 1);
        assertThat(server.ask(new Request.ListUsers())).isEqualTo(new Reply.Users(List.of("alice")));
    }

    @Test
    void whereNamesAreUniqueARepeatedLoginIsRefusedInTheOriginalsWords() {
        ServerUnderTest strict = ServerUnderTest.with(settings(true, false));
        strict.ask(new Request.Login("alice"));
        assertThat(strict.ask(new Request.Login("alice"))).isEqualTo(new Reply.Refused("login", "Usuário já existe"));
    }

    @Test
    void anEmptyNameAndTheClustersOwnTopicAreNoUsers() {
        assertThat(reasonOf(server.ask(new Request.Login("")))).contains("vazio");
        assertThat(reasonOf(server.ask(new Request.Login("servers")))).contains("reservado");
        assertThat(server.ask(new Request.ListUsers())).isEqualTo(new Reply.Users(List.of()));
        assertThat(server.node.events().of(RequestRefused.class)).hasSize(2);
    }

    @Test
    void theClustersOwnTopicIsNoChannelEither() {
        assertThat(reasonOf(server.ask(new Request.CreateChannel("servers")))).contains("reservado");
    }

    @Test
    void aNameThatIsTooLongIsRefusedByNameOfTheLimit() {
        assertThat(reasonOf(server.ask(new Request.Login("x".repeat(129))))).contains("maxNameBytes");
    }

    @Test
    void channelsAreListedByCreation() {
        assertThat(server.ask(new Request.CreateChannel("tech"))).isEqualTo(CREATED);
        assertThat(server.ask(new Request.CreateChannel("geral"))).isEqualTo(CREATED);
        assertThat(server.ask(new Request.ListChannels())).isEqualTo(new Reply.Channels(List.of("tech", "geral")));
        assertThat(server.node.events().of(ChannelCreated.class)).hasSize(2);
    }

    @Test
    void aChannelThatExistsIsRefusedInTheOriginalsWords() {
        server.ask(new Request.CreateChannel("geral"));
        assertThat(server.ask(new Request.CreateChannel("geral")))
                .isEqualTo(new Reply.Refused("channel", "Canal já existe"));
    }

    @Test
    void aNameIsOneThingAUserOrAChannel() {
        server.ask(new Request.Login("alice"));
        server.ask(new Request.CreateChannel("geral"));
        assertThat(reasonOf(server.ask(new Request.CreateChannel("alice")))).contains("usuário");
        assertThat(reasonOf(server.ask(new Request.Login("geral")))).contains("canal");
    }

    @Test
    void publishingToAChannelThatDoesNotExistIsRefused() {
        assertThat(reasonOf(server.ask(publish("alice", "geral", "olá")))).contains("geral", "não existe");
        assertThat(server.published()).isEmpty();
    }

    @Test
    void anEmptyMessageIsRefused() {
        server.ask(new Request.CreateChannel("geral"));
        server.ask(new Request.Login("bob"));
        assertThat(reasonOf(server.ask(publish("alice", "geral", "")))).contains("vazia");
        assertThat(reasonOf(server.ask(direct("alice", "bob", "")))).contains("vazia");
    }

    @Test
    void aDirectMessageToAUserWhoDoesNotExistIsRefused() {
        assertThat(reasonOf(server.ask(direct("alice", "bob", "olá")))).contains("bob", "não existe");
    }

    @Test
    void aStrangerMayPublishUnlessALoginIsRequired() {
        server.ask(new Request.CreateChannel("geral"));
        assertThat(server.ask(publish("stranger", "geral", "olá"))).isEqualTo(new Reply.Done("publish"));

        ServerUnderTest strict = ServerUnderTest.with(settings(false, true));
        strict.ask(new Request.CreateChannel("geral"));
        assertThat(reasonOf(strict.ask(publish("stranger", "geral", "olá")))).contains("login");
        strict.ask(new Request.Login("stranger"));
        assertThat(strict.ask(publish("stranger", "geral", "olá"))).isEqualTo(new Reply.Done("publish"));
    }

    @Test
    void everyRequestCountsAsProcessed() {
        server.ask(new Request.ListUsers());
        server.ask(new Request.Login("alice"));
        server.ask(new Request.Login(""));
        assertThat(server.processed).isEqualTo(3);
    }
}
