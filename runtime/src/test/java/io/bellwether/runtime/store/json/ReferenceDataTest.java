package io.bellwether.runtime.store.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bellwether.actors.event.NodeEvent;
import io.bellwether.actors.log.LogRecord;
import io.bellwether.actors.log.LogRecord.RankGiven;
import io.bellwether.actors.log.LogRecord.RanksUsed;
import io.bellwether.actors.log.NodeLog;
import io.bellwether.actors.port.Store.StoreException;
import io.bellwether.runtime.store.DamagedStoreException;
import io.bellwether.runtime.store.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceDataTest {

    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_700_000_000), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private ReferenceData open() throws StoreException {
        return ReferenceData.open(folder, Disk.SOUND, CLOCK, problem -> {});
    }

    private void file(String json) throws IOException {
        Files.writeString(folder.resolve(ReferenceData.FILE), json);
    }

    private static List<LogRecord> records(ReferenceData data) {
        return new NodeLog(data.store(), event -> {}).recover().records();
    }

    @Test
    void ranksOfAFileAreTakenOverInBothSpellings() throws Exception {
        for (String json : List.of(
                "{\"servers\": {\"b\": {\"rank\": 2, \"last_heartbeat\": 1.5}, \"a\": {\"rank\": 1}}, \"next_rank\": 5}",
                "{\"Servers\": {\"b\": {\"Rank\": 2, \"LastHeartbeat\": \"x\"}, \"a\": {\"Rank\": 1}}, \"NextRank\": 5}")) {
            Files.deleteIfExists(folder.resolve("bellwether.db"));
            file(json);
            try (ReferenceData data = open()) {
                assertThat(records(data))
                        .containsExactly(
                                new RankGiven("a", 1, Optional.empty()),
                                new RankGiven("b", 2, Optional.empty()),
                                new RanksUsed(4));
            }
        }
    }

    @Test
    void ofTwoServersWithOneRankNeitherIsTakenOver() throws Exception {
        file("{\"servers\": {\"a\": {\"rank\": 1}, \"b\": {\"rank\": 1}}, \"next_rank\": 2}");
        assertThatThrownBy(this::open)
                .isInstanceOf(DamagedStoreException.class)
                .hasMessageContaining("two servers have the rank 1")
                .hasMessageContaining(folder.resolve(ReferenceData.FILE).toString());
        assertThat(folder.resolve(ReferenceData.FILE + ".damaged")).exists();
    }

    @Test
    void theFileTellsRanksAndWhenEachServerWasHeardOf() throws Exception {
        file("{\"servers\": {\"a\": {\"rank\": 3}}, \"next_rank\": 8}");
        try (ReferenceData data = open()) {
            data.listener().accept(new NodeEvent.ServerRanked("b", 8));
            data.listener().accept(new NodeEvent.HeartbeatRecorded("b"));
            data.listener().accept(new NodeEvent.HeartbeatRecorded("nobody"));
        }
        JsonNode json =
                new ObjectMapper().readTree(folder.resolve(ReferenceData.FILE).toFile());
        assertThat(json.at("/servers").size()).isEqualTo(2);
        assertThat(json.at("/servers/a/rank").asInt()).isEqualTo(3);
        assertThat(json.at("/servers/b/rank").asInt()).isEqualTo(8);
        assertThat(json.at("/servers/b/last_heartbeat").asLong()).isEqualTo(1_700_000_000);
        assertThat(json.at("/next_rank").asInt()).isEqualTo(9);
    }

    @Test
    void theFileIsNotReadAgainOnceThereAreRanks() throws Exception {
        file("{\"servers\": {\"a\": {\"rank\": 1}}}");
        open().close();
        file("{\"servers\": {\"z\": {\"rank\": 9}}}");
        try (ReferenceData data = open()) {
            assertThat(records(data)).containsExactly(new RankGiven("a", 1, Optional.empty()));
        }
    }
}
