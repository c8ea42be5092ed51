package io.bellwether.runtime.node.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.bellwether.actors.port.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteFileTest {

    @TempDir
    private Path folder;

    @Test
    void saysWhereEachPeerIsReached() throws IOException {
        Path file = file("{\"server-1:5555\": \"127.0.0.1:40123\", \"broker:5557\": \"tcp://10.0.0.7:5557\"}");

        assertThat(RouteFile.read(file))
                .containsEntry("server-1:5555", new Address("127.0.0.1", 40_123))
                .containsEntry("broker:5557", new Address("10.0.0.7", 5_557))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "{\"server-1:5555\": 7}", "{\"server-1:5555\": \"nowhere\"}", "{\"server-1:5555\": {}}"
            })
    void anythingElseIsRefused(String text) throws IOException {
        Path file = file(text);

        assertThatIOException().isThrownBy(() -> RouteFile.read(file));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("routes.json"), text);
    }
}
