package io.bellwether.runtime.node.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.event.NodeEvent.Edge;
import io.bellwether.actors.event.NodeEvent.FrameReceived;
import io.bellwether.actors.event.NodeEvent.UserLoggedIn;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OperationLogTest {

    private static final long NEW_YEAR = 1_767_225_600_000_001L;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void aLineForPeopleHasTimeLevelNodeClockAndWhatHappened() {
        try (OperationLog log = OperationLog.open("server-1", LogFormat.TEXT, LogLevel.INFO, out)) {
            log.add(new UserLoggedIn("ana"), 17, () -> NEW_YEAR);
        }

        assertThat(written()).isEqualTo("2026-01-01T00:00:00.000Z INFO  server-1 clock=17 UserLoggedIn user=ana\n");
    }

    @Test
    void aLineForProgramsHasTheNamesOfATrace() {
        try (OperationLog log = OperationLog.open("server-1", LogFormat.JSON, LogLevel.INFO, out)) {
            log.add(new UserLoggedIn("ana"), 17, () -> NEW_YEAR);
        }

        assertThat(written())
                .isEqualTo("{\"time\":\"2026-01-01T00:00:00.000001Z\",\"level\":\"info\",\"node\":\"server-1\","
                        + "\"clock\":17,\"event\":\"UserLoggedIn\",\"user\":\"ana\"}\n");
    }

    @Test
    void framesAreLoggedOnlyWhereDetailsAre() {
        FrameReceived frame = new FrameReceived(0, Edge.REPLY, "?", "users", 1, 2, 3);
        try (OperationLog log = OperationLog.open("server-1", LogFormat.TEXT, LogLevel.INFO, out)) {
            log.add(frame, 2, () -> NEW_YEAR);
        }
        assertThat(written()).isEmpty();

        try (OperationLog log = OperationLog.open("server-1", LogFormat.TEXT, LogLevel.DEBUG, out)) {
            log.add(frame, 2, () -> NEW_YEAR);
        }
        assertThat(written()).contains("DEBUG server-1 clock=2 FrameReceived frame=0 edge=REPLY");
    }

    @Test
    void aNameCannotForgeALine() {
        try (OperationLog log = OperationLog.open("server-1", LogFormat.TEXT, LogLevel.INFO, out)) {
            log.add(new UserLoggedIn("ana\n2026-01-01T00:00:00.000Z INFO \u001B[31m"), 1, () -> NEW_YEAR);
        }

        assertThat(written()).containsOnlyOnce("\n").endsWith("\n").contains("\\n2026", "\\u001b[31m");
    }

    @Test
    void whatCannotBeWrittenInTimeIsLeftOutAndCounted() {
        CountDownLatch stuck = new CountDownLatch(1);
        OutputStream slow = new OutputStream() {
            @Override
            public void write(int single) {
                throw new AssertionError("lines are written in one go");
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                try {
                    stuck.await();
                } catch (InterruptedException closed) {
                    Thread.currentThread().interrupt();
                }
                out.write(bytes, from, length);
            }
        };
        try (OperationLog log = OperationLog.open("server-1", LogFormat.TEXT, LogLevel.INFO, slow)) {
            for (int i = 0; i < 20_000; i++) {
                log.add(new UserLoggedIn("ana"), i, () -> NEW_YEAR);
            }
            assertThat(log.leftOut()).isPositive();
            stuck.countDown();
        }

        assertThat(written()).contains("WARN  server-1", "LinesLeftOut lines=");
    }

    private String written() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
