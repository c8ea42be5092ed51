package io.bellwether.scenarios.containers.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.scenarios.containers.NodeImage;
import io.bellwether.scenarios.model.Cluster;
import io.bellwether.scenarios.real.CannotRunException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ComposeProjectTest {

    /** As {@code docker compose config} prints it, in both of its ways to write a list. */
    private static final String PRINTED = """
            networks: {cluster: {}}
            services:
              auto-client-1: {image: chat:1, command: bot}
              broker: {image: chat:1, environment: [ROLE=broker, FROM_OUTSIDE]}
              client: {image: chat:1, entrypoint: [run, client]}
              reference: {image: chat:1, environment: {LIMIT: 3, EMPTY: null}}
              server-1: {image: chat:1}
              server-3: {image: chat:3, entrypoint: run --quick server}
            """;

    private final ComposeProject project =
            new ComposeProject(List.of(Path.of("chat.yml")), ComposeReader.read(PRINTED));

    @Test
    void aNodeIsMadeAsTheServiceOfItsName() {
        SortedMap<String, NodeImage> images = project.of(cluster(List.of("server-1"), false));
        assertThat(images.get("server-1").image()).isEqualTo("chat:1");
        assertThat(images.get("server-1").entrypoint()).isEmpty();
        assertThat(images.get("reference").environment())
                .containsOnlyKeys("LIMIT")
                .containsEntry("LIMIT", "3");
        assertThat(images.get("broker").environment()).containsOnlyKeys("ROLE");
    }

    @Test
    void aNodeWithoutAServiceOfItsNameIsMadeAsTheLastOfItsRole() {
        SortedMap<String, NodeImage> images = project.of(cluster(List.of("server-1", "server-2"), false));
        assertThat(images.get("server-2").image()).isEqualTo("chat:3");
        assertThat(images.get("server-2").entrypoint()).containsExactly("run", "--quick", "server");
        assertThat(images.get("bot-1").image()).isEqualTo("chat:1");
        assertThat(images.get("alice").entrypoint()).containsExactly("run", "client");
    }

    @Test
    void aNodeThatNoServiceIsForIsNamedWithTheServicesThatThereAre() {
        assertThatThrownBy(() -> project.of(cluster(List.of("server-1"), true)))
                .isInstanceOf(CannotRunException.class)
                .hasMessageContaining("chat.yml")
                .hasMessageContaining("the node proxy")
                .hasMessageContaining("balancer")
                .hasMessageContaining("auto-client-1, broker, client, reference, server-1, server-3");
    }

    @Test
    void aServiceThatIsOnlyBuiltIsToBeGivenANameForItsImage() {
        ComposeProject built = new ComposeProject(
                List.of(Path.of("chat.yml")), ComposeReader.read("services: {server: {build: {context: /x}}}"));
        Cluster alone = new Cluster(
                List.of("server-1"), List.of(), false, List.of(), List.of(), List.of(), new TreeMap<>(), false);
        assertThatThrownBy(() -> built.of(alone))
                .isInstanceOf(CannotRunException.class)
                .hasMessageContaining("the service server of chat.yml has no image")
                .hasMessageContaining("'image:'");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> ComposeProject.read(List.of(Path.of("no-such-compose.yml"))))
                .isInstanceOf(CannotRunException.class)
                .hasMessageContaining("no-such-compose.yml");
    }

    private static Cluster cluster(List<String> servers, boolean proxy) {
        return new Cluster(
                servers,
                List.of(),
                true,
                List.of("broker"),
                List.of("bot-1"),
                List.of("alice"),
                new TreeMap<>(),
                proxy);
    }
}
