package io.bellwether.scenarios.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.bellwether.actors.event.NodeEvent.ClientAnswered;
import io.bellwether.actors.event.NodeEvent.ClientAsked;
import io.bellwether.actors.event.NodeEvent.ClientGaveUp;
import io.bellwether.actors.event.NodeEvent.NoServerLeft;
import io.bellwether.actors.event.NodeEvent.ServerAvoided;
import io.bellwether.actors.event.NodeEvent.ServerUsedAgain;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.scenarios.check.Checks;
import io.bellwether.scenarios.run.RunRequest;
import io.bellwether.scenarios.yaml.Reading;
import io.bellwether.scenarios.yaml.ScenarioReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the clients of a proxy notice of its servers' troubles. */
class ProxyInFrontTest {

    private final List<TraceEvent> trace = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void clientsKnowOnlyTheProxyAndNoneGivesUpWhileServersDie(long seed) {
        run("proxy-server-dies", seed);

        assertThat(events(ClientAsked.class)).isNotEmpty().allMatch(asked -> asked.server()
                .equals("proxy"));
        assertThat(events(ClientGaveUp.class)).isEmpty();
        assertThat(events(ServerAvoided.class)).isNotEmpty();
        assertThat(events(ServerUsedAgain.class))
                .extracting(ServerUsedAgain::server)
                .containsAll(events(ServerAvoided.class).stream()
                        .map(ServerAvoided::server)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void withoutAnyServerClientsAreToldSoAndAreServedAgainLater(long seed) {
        run("proxy-no-server-left", seed);

        assertThat(events(ClientGaveUp.class)).isEmpty();
        assertThat(events(NoServerLeft.class)).isNotEmpty();
        assertThat(events(ClientAnswered.class))
                .extracting(ClientAnswered::service, ClientAnswered::detail)
                .contains(tuple("users", "Nenhum servidor disponível; tente de novo"));
        assertThat(events(ClientAnswered.class))
                .filteredOn(answered -> answered.service().equals("channel"))
                .extracting(ClientAnswered::status)
                .endsWith("sucesso");
    }

    private void run(String name, long seed) {
        Path file = Path.of("library", name + ".yaml");
        var family = ((Reading.Accepted) new ScenarioReader(Checks.names()).read(file)).family();
        try (SimTarget target = new SimTarget()) {
            target.run(family, new RunRequest(file.toString(), seed, List.of(trace::add)));
        }
    }

    private <E> List<E> events(Class<E> kind) {
        return trace.stream()
                .map(TraceEvent::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
