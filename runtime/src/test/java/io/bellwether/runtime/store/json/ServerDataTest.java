package io.bellwether.runtime.store.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bellwether.actors.log.NodeLog;
import io.bellwether.actors.log.Recovered;
import io.bellwether.actors.port.Store.StoreException;
import io.bellwether.actors.port.Store.SyncOutcome;
import io.bellwether.actors.replication.PageBounds;
import io.bellwether.actors.replication.Replica;
import io.bellwether.protocol.Position;
import io.bellwether.protocol.StoredWrite;
import io.bellwether.protocol.WriteBody;
import io.bellwether.runtime.store.DamagedStoreException;
import io.bellwether.runtime.store.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The JSON file beside the database: imported once, and kept up to date. */
class ServerDataTest {

    private static final PageBounds ALL = new PageBounds(10_000, 10_000_000);
    private static final Duration RARELY = Duration.ofHours(1);
    private static final String OF_THE_ORIGINAL = """
            {"Logins": [{"Username": "alice", "Timestamp": 1700000000}, {"Username": "bob", "Timestamp": 1700000001500}],
             "Channels": ["geral"],
             "ChannelMessages": [
               {"User": "alice", "Channel": "geral", "Message": "olá", "Timestamp": 1700000002.5, "Extra": {"a": [1]}},
               {"User": "alice", "Channel": "geral", "Message": "olá", "Timestamp": 1700000002.5},
               {"User": "bob", "Channel": "geral", "Message": "oi", "Timestamp": "2023-11-14T22:13:23Z"}],
             "UserMessages": null}
            """;
    private static final String SNAKE_CASE = """
            {"logins": [{"username": "carol", "timestamp": 1700000000}], "channels": ["geral"], "channel_messages": [],
             "user_messages": [{"src": "carol", "dst": "alice", "message": "oi", "timestamp": "2023-11-14 22:13:20"}]}
            """;

    private final List<String> problems = new ArrayList<>();

    @TempDir
    Path root;

    private Path folder(String name, String json) throws IOException {
        Path folder = Files.createDirectories(root.resolve(name));
        Files.writeString(folder.resolve(ServerData.FILE), json);
        return folder;
    }

    private ServerData open(Path folder) throws StoreException {
        return ServerData.open(folder, Disk.SOUND, RARELY, problems::add);
    }

    private static Replica replica(ServerData data) {
        NodeLog log = new NodeLog(data.store(), event -> {});
        Recovered recovered = log.recover();
        return new Replica(log.archive(), recovered.writes());
    }

    private static List<StoredWrite> history(Replica replica) {
        return replica.channelHistory("geral", Optional.empty(), ALL).writes();
    }

    private static void write(ServerData data, Replica replica, StoredWrite write) throws StoreException {
        CompletableFuture<SyncOutcome> done = new CompletableFuture<>();
        replica.append(write);
        data.store().sync(done::complete);
        assertThat(done.join()).isEqualTo(new SyncOutcome.Synced());
        replica.apply(write);
    }

    private static StoredWrite message(long sequence, String text) {
        return new StoredWrite(
                new Position(100 + sequence, "server-1@a", sequence),
                1_700_000_009_123_456L,
                "a-" + sequence,
                new WriteBody.ChannelText("alice", "geral", text));
    }

    private static JsonNode exported(Path folder) throws IOException {
        return new ObjectMapper().readTree(folder.resolve(ServerData.FILE).toFile());
    }

    @Test
    void aFileOfTheOriginalIsImportedOnTheFirstStart() throws Exception {
        try (ServerData data = open(folder("a", OF_THE_ORIGINAL))) {
            Replica replica = replica(data);
            assertThat(data.imported()).isEqualTo(6);
            assertThat(replica.users()).containsExactly("alice", "bob");
            assertThat(replica.channels()).containsExactly("geral");
            assertThat(history(replica))
                    .extracting(StoredWrite::epochMicros)
                    .containsExactly(1_700_000_002_500_000L, 1_700_000_002_500_000L, 1_700_000_003_000_000L);
        }
    }

    @Test
    void aFileInSnakeCaseIsImportedOnTheFirstStart() throws Exception {
        try (ServerData data = open(folder("a", SNAKE_CASE))) {
            assertThat(replica(data)
                            .directHistory("alice", Optional.empty(), ALL)
                            .writes())
                    .singleElement()
                    .satisfies(message -> {
                        assertThat(message.body()).isEqualTo(new WriteBody.DirectText("carol", "alice", "oi"));
                        assertThat(message.epochMicros()).isEqualTo(1_700_000_000_000_000L);
                    });
        }
    }

    @Test
    void aSecondStartImportsNothingAndTheFileOfTheOriginalIsKept() throws Exception {
        Path folder = folder("a", OF_THE_ORIGINAL);
        open(folder).close();
        try (ServerData again = open(folder)) {
            assertThat(again.imported()).isZero();
            assertThat(history(replica(again))).hasSize(3);
        }
        assertThat(folder.resolve(ServerData.FILE + ".imported")).hasContent(OF_THE_ORIGINAL);
    }

    @Test
    void serversThatImportTheSameFileHoldTheSameWrites() throws Exception {
        try (ServerData one = open(folder("a", OF_THE_ORIGINAL));
                ServerData other = open(folder("b", OF_THE_ORIGINAL))) {
            assertThat(replica(one).vector()).isEqualTo(replica(other).vector());
            assertThat(replica(one).hash()).isEqualTo(replica(other).hash());
        }
    }

    @Test
    void aMessageThatIsInTheDifferentFilesOfTwoServersIsOneMessage() throws Exception {
        String more = OF_THE_ORIGINAL.replace("[\"geral\"]", "[\"geral\", \"outro\"]");
        try (ServerData one = open(folder("a", OF_THE_ORIGINAL));
                ServerData other = open(folder("b", more))) {
            Replica replica = replica(one);
            List<StoredWrite> theirs =
                    replica(other).missing(new TreeMap<>(), origin -> true, ALL).writes();
            for (StoredWrite write : theirs) {
                write(one, replica, write);
            }
            assertThat(history(replica)).hasSize(3);
            assertThat(replica.channels()).containsExactly("geral", "outro");
        }
    }

    @Test
    void anImportThatAKillEndedIsTakenUpWhereItWas() throws Exception {
        Path folder = folder("a", OF_THE_ORIGINAL);
        try (ServerData data = open(folder)) {
            Files.copy(folder.resolve("bellwether.db"), root.resolve("all.db"));
            assertThat(replica(data).visibleWrites()).isEqualTo(6);
        }
        Files.writeString(folder.resolve(ServerData.FILE), OF_THE_ORIGINAL);
        Files.copy(
                root.resolve("all.db"),
                folder.resolve("bellwether.db"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        try (ServerData again = open(folder)) {
            assertThat(again.imported()).isZero();
            assertThat(replica(again).visibleWrites()).isEqualTo(6);
        }
    }

    @Test
    void aDamagedFileIsNamedWithThePlaceAndKeptAndNothingIsImported() throws Exception {
        Path folder = folder("a", OF_THE_ORIGINAL.substring(0, 250));
        for (int start = 1; start <= 2; start++) {
            assertThatThrownBy(() -> open(folder))
                    .isInstanceOf(DamagedStoreException.class)
                    .hasMessageContaining(folder.resolve(ServerData.FILE).toString())
                    .hasMessageContaining("line 4")
                    .hasMessageContaining("server_data.json.damaged")
                    .hasMessageContaining("move it away");
        }
        Files.delete(folder.resolve(ServerData.FILE));
        try (ServerData data = open(folder)) {
            assertThat(replica(data).visibleWrites()).isZero();
        }
    }

    @Test
    void whatIsMissingInAnItemIsSaid() throws Exception {
        Path folder = folder("a", "{\"logins\": [{\"username\": \"a\"}, {\"timestamp\": 3}]}");
        assertThatThrownBy(() -> open(folder))
                .isInstanceOf(DamagedStoreException.class)
                .hasMessageContaining("logins, item 2 has no \"username\"");
    }

    @Test
    void theFileIsUpToDateAfterTheNodeHasStopped() throws Exception {
        Path folder = folder("a", SNAKE_CASE);
        try (ServerData data = open(folder)) {
            write(data, replica(data), message(1, "quebra\nde linha"));
        }
        JsonNode json = exported(folder);
        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly("logins", "channels", "channel_messages", "user_messages");
        assertThat(json.at("/logins/0/username").asText()).isEqualTo("carol");
        assertThat(json.at("/channels/0").asText()).isEqualTo("geral");
        assertThat(json.at("/channel_messages/0/message").asText()).isEqualTo("quebra\nde linha");
        assertThat(json.at("/channel_messages/0/timestamp").asLong()).isEqualTo(1_700_000_009L);
        assertThat(json.at("/user_messages/0/dst").asText()).isEqualTo("alice");
        assertThat(problems).isEmpty();
    }

    @Test
    void whatWasExportedIsImportedWithItsIdsAndTimes() throws Exception {
        Path folder = folder("a", SNAKE_CASE);
        List<StoredWrite> before;
        try (ServerData data = open(folder)) {
            Replica replica = replica(data);
            write(data, replica, message(1, "um"));
            write(data, replica, message(2, "dois"));
            before = history(replica);
        }
        try (ServerData other = open(folder("b", Files.readString(folder.resolve(ServerData.FILE))))) {
            List<StoredWrite> after = history(replica(other));
            assertThat(after).extracting(StoredWrite::id).containsExactly("a-1", "a-2");
            assertThat(after)
                    .extracting(StoredWrite::clock)
                    .isEqualTo(before.stream().map(StoredWrite::clock).toList());
            assertThat(after)
                    .extracting(StoredWrite::epochMicros)
                    .isEqualTo(before.stream().map(StoredWrite::epochMicros).toList());
        }
    }

    @Test
    void theFileFollowsWhileTheNodeRuns() throws Exception {
        Path folder = folder("a", SNAKE_CASE);
        try (ServerData data = ServerData.open(folder, Disk.SOUND, Duration.ofMillis(1), problems::add)) {
            write(data, replica(data), message(1, "agora"));
            Awaited.until(() ->
                    exported(folder).at("/channel_messages/0/message").asText().equals("agora"));
        }
    }

    @Test
    void aFileThatCannotBeWrittenIsToldAndTheServerGoesOn() throws Exception {
        Path folder = folder("a", SNAKE_CASE);
        try (ServerData data = open(folder)) {
            Files.createDirectories(folder.resolve(ServerData.FILE + ".tmp"));
            write(data, replica(data), message(1, "um"));
        }
        assertThat(problems).singleElement().asString().contains(ServerData.FILE, "not kept up to date");
        assertThat(exported(folder).at("/channel_messages").size()).isZero();
    }
}
