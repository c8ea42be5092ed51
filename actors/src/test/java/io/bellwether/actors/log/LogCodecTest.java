package io.bellwether.actors.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.protocol.Position;
import io.bellwether.protocol.StoredWrite;
import io.bellwether.protocol.WriteBody;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written to the log is read back, and what is not a record is an error with a reason. */
class LogCodecTest {

    private static StoredWrite write(long sequence, WriteBody body) {
        return new StoredWrite(new Position(77, "server-1@k3", sequence), -12, "id-" + sequence, body);
    }

    static LogRecord[] everyKind() {
        return new LogRecord[] {
            new LogRecord.WriteStored(write(1, new WriteBody.LoggedIn("olá"))),
            new LogRecord.WriteStored(write(2, new WriteBody.ChannelCreated("geral"))),
            new LogRecord.WriteStored(write(3, new WriteBody.ChannelText("alice", "geral", "bom dia"))),
            new LogRecord.WriteStored(write(4, new WriteBody.DirectText("alice", "bob", ""))),
            new LogRecord.ServerHeardOf("server-2"),
            new LogRecord.ClockReserved(1L << 53),
            new LogRecord.EpochSeen(65_537),
            new LogRecord.TopicFollowed("alice", true),
            new LogRecord.TopicLeft("geral"),
            new LogRecord.MessageSeen("geral", "alice-1"),
            new LogRecord.HistoryRead("geral", "10.server-1@k3v8.4"),
            new LogRecord.RanksUsed(7),
            new LogRecord.RankGiven("server-1", 1, Optional.of("tcp://server-1:5555")),
            new LogRecord.RankGiven("server-2", 2, Optional.empty())
        };
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void aRecordIsReadBackAsItWasWritten(LogRecord record) throws Exception {
        assertThat(LogCodec.decode(LogCodec.encode(record))).isEqualTo(record);
    }

    @Test
    void everyKindOfRecordIsTested() {
        assertThat(everyKind())
                .extracting(Object::getClass)
                .extracting(Class::getSimpleName)
                .contains(java.util.Arrays.stream(LogRecord.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toArray(String[]::new));
    }

    @Test
    void theFirstByteIsTheVersion() {
        assertThat(LogCodec.encode(new LogRecord.EpochSeen(3))[0]).isEqualTo((byte) 1);
    }

    @Test
    void aRecordOfALaterVersionIsRefusedByName() {
        assertThatThrownBy(() -> LogCodec.decode(new byte[] {2, 6, 3}))
                .hasMessage("written in version 2, this program reads version 1");
    }

    @Test
    void anUnknownKindIsRefused() {
        assertThatThrownBy(() -> LogCodec.decode(new byte[] {1, 99})).hasMessage("unknown kind of record 99");
    }

    @Test
    void aCutRecordIsRefusedWhereverItIsCut() {
        byte[] whole = LogCodec.encode(everyKind()[2]);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> LogCodec.decode(cut)).isInstanceOf(LogCodec.UnreadableRecord.class);
        }
    }
}
