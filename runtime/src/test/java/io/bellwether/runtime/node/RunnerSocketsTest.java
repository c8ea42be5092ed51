package io.bellwether.runtime.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.runtime.node.settings.InvalidSettingsException;
import io.bellwether.runtime.node.settings.Role;
import io.bellwether.runtime.node.settings.RoleSettings.Unattended;
import io.bellwether.runtime.node.settings.RunnerSettings;
import io.bellwether.runtime.node.settings.Sources;
import io.bellwether.runtime.zeromq.ZeroMqSettings;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The sockets of a node that a runner has started. */
class RunnerSocketsTest {

    @Test
    void theyKeepAsManyMessagesForAPeerAsTheScriptSays() throws InvalidSettingsException {
        ZeroMqSettings chosen = sockets(Map.of("high-water-mark", "5"));

        assertThat(chosen.highWaterMark()).isEqualTo(5);
        assertThat(chosen.highWaterMark(1_000)).isEqualTo(sockets(Map.of()));
    }

    @Test
    void theyGiveUpAConnectionThatIsSilentForAsLongAsTheScriptSays() throws InvalidSettingsException {
        assertThat(sockets(Map.of("connection-timeout", "60s")).silence()).isEqualTo(Duration.ofSeconds(60));
        assertThat(sockets(Map.of("connection-timeout", "60s", "time-scale", "0.1"))
                        .silence())
                .isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void withoutAWordTheyKeepAsManyAsThoseOfANodeThatNobodyDrives() throws InvalidSettingsException {
        assertThat(sockets(Map.of()).highWaterMark()).isEqualTo(ZeroMqSettings.DEFAULT.highWaterMark());
    }

    private static ZeroMqSettings sockets(Map<String, String> flags) throws InvalidSettingsException {
        RunnerSettings settings = ((Unattended) Role.BROKER.read(Sources.of(flags, Map.of(), Optional.empty())))
                .process()
                .runner();
        return RunnerWorld.sockets(settings);
    }
}
