package io.bellwether.scenarios.report.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NodeNamesTest {

    @Test
    void threeInARowAreARange() {
        assertThat(NodeNames.brief(List.of("server-3", "server-1", "server-2"))).isEqualTo("server-1…3");
    }

    @Test
    void twoInARowAreNamed() {
        assertThat(NodeNames.brief(List.of("server-1", "server-2"))).isEqualTo("server-1,2");
    }

    @Test
    void gapsAreKept() {
        assertThat(NodeNames.brief(List.of("server-1", "server-2", "server-3", "server-7")))
                .isEqualTo("server-1…3,7");
    }

    @Test
    void differentKindsStandSideBySideInTheOrderGiven() {
        assertThat(NodeNames.brief(List.of("reference", "server-1", "bot-1", "alice")))
                .isEqualTo("reference, server-1, bot-1, alice");
    }

    @Test
    void aNumberWithALeadingZeroIsPartOfTheName() {
        assertThat(NodeNames.brief(List.of("server-01", "server-1"))).isEqualTo("server-01, server-1");
    }
}
