package io.bellwether.runtime.store.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bellwether.actors.log.LogRecord;
import io.bellwether.actors.log.LogRecord.RankGiven;
import io.bellwether.actors.log.LogRecord.RanksUsed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code reference_data.json}, in both spellings: {@code {"servers": {NAME: {"rank": 1, …}}, "next_rank": 2}}. Small
 * enough to be read as a whole: it has one entry for each server there ever was.
 */
final class ReferenceDataReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ReferenceDataReader() {}

    /**
     * The ranks in it, ascending, and up to which they were given.
     *
     * @throws com.fasterxml.jackson.core.JsonProcessingException if the file is not what it should be
     */
    static List<LogRecord> read(Path file) throws IOException {
        JsonNode root = JSON.readTree(file.toFile());
        if (!root.isObject()) {
            throw new UnexpectedJsonException("it is no JSON object");
        }
        List<RankGiven> ranks = new ArrayList<>();
        for (Map.Entry<String, JsonNode> server : field(root, "servers").properties()) {
            ranks.add(new RankGiven(server.getKey(), rank(server.getKey(), server.getValue()), Optional.empty()));
        }
        ranks.sort(Comparator.comparingInt(RankGiven::rank));
        requireDifferent(ranks);
        List<LogRecord> records = new ArrayList<>(ranks);
        int next = field(root, "nextrank").asInt(1);
        if (next > 1) {
            records.add(new RanksUsed(next - 1));
        }
        return records;
    }

    private static int rank(String server, JsonNode entry) throws UnexpectedJsonException {
        JsonNode rank = entry.isInt() ? entry : field(entry, "rank");
        if (!rank.isInt() || rank.asInt() < 1) {
            throw new UnexpectedJsonException("the server \"" + server + "\" has no rank that is 1 or more");
        }
        return rank.asInt();
    }

    private static void requireDifferent(List<RankGiven> ranks) throws UnexpectedJsonException {
        Set<Integer> seen = new HashSet<>();
        for (RankGiven given : ranks) {
            if (!seen.add(given.rank())) {
                throw new UnexpectedJsonException("two servers have the rank " + given.rank() + ", one of them \""
                        + given.server() + "\": give each a rank of its own");
            }
        }
    }

    /** Missing where there is none. */
    private static JsonNode field(JsonNode object, String name) {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (JsonFields.name(field.getKey()).equals(name)) {
                return field.getValue();
            }
        }
        return object.path(name);
    }
}
