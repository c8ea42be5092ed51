package io.bellwether.runtime.node.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RunRegisterTest {

    private static final byte[] BODY = {1, 2, 3};

    private final RunRegister register = new RunRegister("server-1", 1);

    @Test
    void noTwoLivesGiveTheSameNumber() {
        List<RunRegister> lives = List.of(
                register, new RunRegister("server-1", 2), new RunRegister("server-2", 1), new RunRegister("ana", 1));

        assertThat(lives.stream().flatMap(life -> Stream.generate(life::next).limit(1_000)))
                .extracting(tag -> tag.number())
                .doesNotHaveDuplicates()
                .allMatch(number -> number > 0 && number % 2 == 0);
    }

    @Test
    void aPublicationHasTheSameNumberEverywhere() {
        RunRegister other = new RunRegister("ana", 3);

        assertThat(register.publication("geral", BODY))
                .isPositive()
                .isEqualTo(other.publication("geral", BODY.clone()))
                .isNotEqualTo(other.publication("jogos", BODY))
                .isNotEqualTo(other.publication("geral", new byte[] {1, 2, 4}));
    }

    @Test
    void aFrameWaitsUntilItHasBeenDeclared() {
        List<String> gone = new ArrayList<>();
        register.leave(() -> gone.add("first"));
        assertThat(gone).isEmpty();

        register.declared();
        assertThat(gone).containsExactly("first");

        register.declared();
        assertThat(gone).containsExactly("first");
    }

    @Test
    void noFrameIsKeptBackForGood() {
        List<String> gone = new ArrayList<>();
        register.leave(() -> gone.add("undeclared"));
        register.leave(() -> gone.add("next"));

        assertThat(gone).containsExactly("undeclared");
    }
}
