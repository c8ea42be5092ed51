package io.bellwether.runtime.zeromq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** In many containers there is no IPv6; a Java machine that is told to do without behaves alike. */
class WithoutIpv6Test {

    /** Listens on all addresses, and says where. */
    static final class Listener {
        public static void main(String[] arguments) {
            try (JeroMqSockets sockets = new JeroMqSockets("node", ZeroMqSettings.DEFAULT)) {
                sockets.bindReply(0, (from, frame, frameId) -> {});
                System.out.println("bound " + sockets.bound().size());
            }
        }
    }

    @Test
    void a_node_listens_all_the_same() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.net.preferIPv4Stack=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Listener.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).contains("bound 1");
    }
}
