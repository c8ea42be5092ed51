package io.bellwether.protocol.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.bellwether.protocol.Dialect;
import io.bellwether.protocol.Dialect.Format;
import io.bellwether.protocol.Dialect.TimestampStyle;
import io.bellwether.protocol.Publication;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.ServerEntry;
import io.bellwether.protocol.Stamp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Python's msgpack reads what we write: strict UTF-8, nothing left over, the fields in this order. */
class PythonReadsOurFramesTest {

    private static final String PYTHON = "/usr/bin/python3";

    private static final String READER = """
            import json, msgpack, sys
            for line in sys.stdin:
                value = msgpack.unpackb(bytes.fromhex(line), raw=False, strict_map_key=True)
                sys.stdout.buffer.write(json.dumps(value, ensure_ascii=False).encode() + b"\\n")
            """;

    private static final Stamp STAMP = new Stamp(1_760_000_000_500_000L, 70_000);

    private final Codec codec = new WireCodec();

    @BeforeAll
    static void python_with_msgpack_is_here() throws Exception {
        assumeTrue(
                python("import msgpack", "").exitCode() == 0,
                PYTHON + " with msgpack is not here, so nobody else reads our frames: apt install python3-msgpack");
    }

    @Test
    void python_decodes_what_we_encode() throws Exception {
        Map<byte[], String> expected = new LinkedHashMap<>();
        expected.put(codec.encode(new Request.Publish("joão", "geral", "olá ✓ 😀", Optional.of("m-1")), STAMP), """
                {"service": "publish", "data": {"user": "joão", "channel": "geral", "message": "olá ✓ 😀", "id": "m-1", \
                "timestamp": 1760000000, "clock": 70000}}""");
        expected.put(codec.encode(new Request.Adjust(-1_500_000, Optional.of("s3"), OptionalLong.of(4)), STAMP), """
                {"service": "adjust", "data": {"adjustment": -1, "adjustment_us": -1500000, "coordinator": "s3", \
                "epoch": 4, "timestamp": 1760000000, "clock": 70000}}""");
        expected.put(
                codec.encode(new Reply.Refused("login", "Usuário já existe"), STAMP, dialect(TimestampStyle.ISO_8601)),
                """
                {"service": "login", "data": {"status": "erro", "description": "Usuário já existe", \
                "message": "Usuário já existe", "timestamp": "2025-10-09T08:53:20.500Z", "clock": 70000}, \
                "clock": 70000}""");
        expected.put(
                codec.encode(
                        new Reply.Servers(List.of(
                                new ServerEntry("s1", 1, Optional.empty()),
                                new ServerEntry("s2", 200, Optional.of("tcp://s2:5555")))),
                        STAMP,
                        dialect(TimestampStyle.FLOAT_SECONDS)),
                """
                {"service": "list", "data": {"status": "OK", "list": [{"name": "s1", "rank": 1}, \
                {"name": "s2", "rank": 200, "address": "tcp://s2:5555"}], "description": "", "message": "", \
                "timestamp": 1760000000.5, "clock": 70000}, "clock": 70000}""");
        expected.put(
                codec.encode(
                        new Reply.ClockReading(STAMP.epochMicros(), true),
                        new Stamp(STAMP.epochMicros(), Stamp.MAX_CLOCK),
                        dialect(TimestampStyle.MILLISECONDS)),
                """
                {"service": "clock", "data": {"status": "OK", "time": 1760000000, "time_us": 1760000000500000, \
                "description": "", "message": "", "timestamp": 1760000000500, "clock": 9007199254740992}, \
                "clock": 9007199254740992}""");
        expected.put(
                codec.encode(
                        new Publication.CoordinatorAnnounced("s3", OptionalLong.of(4), OptionalLong.empty()), STAMP),
                """
                {"service": "election", "data": {"coordinator": "s3", "epoch": 4, "timestamp": 1760000000, \
                "clock": 70000}}""");
        String long40k = "x".repeat(40_000);
        expected.put(
                codec.encode(new Request.SendDirect("a", "b", long40k, Optional.empty()), new Stamp(0, Stamp.NO_CLOCK)),
                "{\"service\": \"message\", \"data\": {\"src\": \"a\", \"dst\": \"b\", \"message\": \"" + long40k
                        + "\", \"timestamp\": 0}}");

        StringBuilder frames = new StringBuilder();
        expected.keySet()
                .forEach(frame -> frames.append(HexFormat.of().formatHex(frame)).append('\n'));
        Output output = python(READER, frames.toString());
        assertThat(output.exitCode()).as(output.errors()).isZero();
        assertThat(output.text().split("\n")).containsExactly(expected.values().toArray(String[]::new));
    }

    private static Dialect dialect(TimestampStyle style) {
        return new Dialect(Format.MESSAGE_PACK, style);
    }

    private record Output(int exitCode, String text, String errors) {}

    private static Output python(String script, String input) throws Exception {
        Process process;
        try {
            process = new ProcessBuilder(PYTHON, "-c", script).start();
        } catch (IOException notInstalled) {
            return new Output(-1, "", notInstalled.getMessage());
        }
        process.outputWriter(StandardCharsets.UTF_8).append(input).close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return new Output(process.exitValue(), text, errors);
    }
}
