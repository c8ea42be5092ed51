package io.bellwether.runtime.store.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.bellwether.actors.event.NodeEvent;
import io.bellwether.actors.log.LogRecord;
import io.bellwether.actors.log.LogRecord.RankGiven;
import io.bellwether.actors.log.LogRecord.RanksUsed;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What a reference declares of its servers: their ranks, and when each was last heard of. */
final class KnownRanks implements Consumer<NodeEvent> {

    private static final JsonFactory JSON = new JsonFactory();

    private record Known(int rank, OptionalLong lastHeartbeatSeconds) {}

    private final Clock clock;
    private final Map<String, Known> servers = new TreeMap<>();
    private int highest;
    private long version;

    KnownRanks(List<LogRecord> recovered, Clock clock) {
        this.clock = clock;
        for (LogRecord record : recovered) {
            if (record instanceof RankGiven given) {
                put(given.server(), new Known(given.rank(), OptionalLong.empty()));
            } else if (record instanceof RanksUsed used) {
                highest = Math.max(highest, used.highest());
            }
        }
    }

    @Override
    public synchronized void accept(NodeEvent event) {
        if (event instanceof NodeEvent.ServerRanked ranked) {
            put(ranked.server(), new Known(ranked.rank(), now()));
        } else if (event instanceof NodeEvent.HeartbeatRecorded heartbeat && servers.containsKey(heartbeat.server())) {
            put(heartbeat.server(), new Known(servers.get(heartbeat.server()).rank(), now()));
        }
    }

    private OptionalLong now() {
        return OptionalLong.of(clock.instant().getEpochSecond());
    }

    private void put(String server, Known known) {
        servers.put(server, known);
        highest = Math.max(highest, known.rank());
        version++;
    }

    synchronized long version() {
        return version;
    }

    synchronized void write(OutputStream to) throws IOException {
        JsonGenerator out = JSON.createGenerator(to).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        out.setPrettyPrinter(new DefaultPrettyPrinter());
        out.writeStartObject();
        out.writeObjectFieldStart("servers");
        for (Map.Entry<String, Known> server : servers.entrySet()) {
            out.writeObjectFieldStart(server.getKey());
            out.writeNumberField("rank", server.getValue().rank());
            out.writeNumberField(
                    "last_heartbeat", server.getValue().lastHeartbeatSeconds().orElse(0));
            out.writeEndObject();
        }
        out.writeEndObject();
        out.writeNumberField("next_rank", highest + 1);
        out.writeEndObject();
        out.flush();
    }
}
