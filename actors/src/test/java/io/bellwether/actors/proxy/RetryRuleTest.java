package io.bellwether.actors.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.protocol.Request;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryRuleTest {

    private final RetryRule names = new RetryRule(false);
    private final RetryRule uniqueNames = new RetryRule(true);

    @Test
    void readsAndMessagesMayBeRepeated() {
        assertThat(names.allows(new Request.ListUsers())).isTrue();
        assertThat(names.allows(new Request.ListChannels())).isTrue();
        assertThat(names.allows(new Request.History(Optional.of("geral"), Optional.empty(), "", 10)))
                .isTrue();
        assertThat(names.allows(new Request.Publish("alice", "geral", "olá", Optional.of("1"))))
                .isTrue();
        assertThat(names.allows(new Request.SendDirect("alice", "bob", "olá", Optional.of("1"))))
                .isTrue();
    }

    @Test
    void aLoginMayBeRepeatedUnlessNamesAreUnique() {
        assertThat(names.allows(new Request.Login("alice"))).isTrue();
        assertThat(uniqueNames.allows(new Request.Login("alice"))).isFalse();
    }

    @Test
    void theCreationOfAChannelMayNotBeRepeated() {
        assertThat(names.allows(new Request.CreateChannel("geral"))).isFalse();
    }
}
