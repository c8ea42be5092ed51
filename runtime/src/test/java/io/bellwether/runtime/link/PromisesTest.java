package io.bellwether.runtime.link;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.runtime.link.Promises.Step;
import io.bellwether.runtime.link.message.MessageLoss;
import io.bellwether.runtime.link.message.Zmtp;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** The links keep their promises, and somebody who breaks one is caught. */
class PromisesTest {
    private static final FaultProxySettings SETTINGS =
            FaultProxySettings.DEFAULT.connectionTimeout(Duration.ofMinutes(5));
    private static final List<Step> SAY_SOMETHING = List.of(new Step.Say(true, 100), new Step.Say(false, 100));

    private static final Promises.Language PLAIN = new Promises.Language() {
        @Override
        public byte[] opening() {
            return new byte[0];
        }

        @Override
        public byte[] sentence(String text) {
            return text.getBytes(US_ASCII);
        }
    };

    private static final Promises.Language ZMTP = new Promises.Language() {
        @Override
        public byte[] opening() {
            return Zmtp.together(Zmtp.greeting(), Zmtp.ready("PUB"));
        }

        @Override
        public byte[] sentence(String text) {
            return Zmtp.message("topic", text);
        }
    };

    @Example
    void noBytePassesACut() throws IOException {
        try (Testbed bed = new Testbed(SETTINGS)) {
            Promises.noBytePassesACut(bed);
        }
    }

    @Example
    void aLinkThatIgnoresACutIsCaught() throws IOException {
        try (Testbed bed = new Testbed(SETTINGS)) {
            bed.dialInsteadOfTheLink(bed.target().getPort());

            assertThatThrownBy(() -> Promises.noBytePassesACut(bed)).isInstanceOf(AssertionError.class);
        }
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void whateverFaultsComeAndGoNothingIsLostOrOutOfOrder(@ForAll("steps") List<Step> steps) throws IOException {
        try (Testbed bed = new Testbed(SETTINGS)) {
            Promises.whatIsHeardIsWhatWasSaid(bed, PLAIN, steps);
        }
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void norIsAnythingWhereRulesLookAtSingleMessages(@ForAll("steps") List<Step> steps) throws IOException {
        try (Testbed bed = new Testbed(SETTINGS)) {
            Promises.whatIsHeardIsWhatWasSaid(bed, ZMTP, steps);
        }
    }

    @Example
    void aLinkThatChangesTheOrderIsCaught() throws IOException {
        isCaught(bytes -> new byte[] {bytes[1], bytes[0]});
    }

    @Example
    void aLinkThatLosesAByteIsCaught() throws IOException {
        isCaught(bytes -> Arrays.copyOf(bytes, 1));
    }

    @Example
    void aLinkThatSaysSomethingTwiceIsCaught() throws IOException {
        isCaught(bytes -> new byte[] {bytes[0], bytes[1], bytes[0], bytes[1]});
    }

    private static void isCaught(UnaryOperator<byte[]> crime) throws IOException {
        try (Testbed bed = new Testbed(SETTINGS);
                Saboteur saboteur = new Saboteur(bed.port, crime)) {
            bed.dialInsteadOfTheLink(saboteur.port());

            assertThatThrownBy(() -> Promises.whatIsHeardIsWhatWasSaid(bed, PLAIN, SAY_SOMETHING))
                    .isInstanceOf(AssertionError.class);
        }
    }

    private static Promises.Fault rule(LinkRule rule) {
        return (links, pairs) -> links.install("fault", rule, pairs);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Boolean> direction = Arbitraries.of(true, false);
        Arbitrary<Step> say = Combinators.combine(
                        direction, Arbitraries.integers().between(1, 9_000))
                .as(Step.Say::new);
        Arbitrary<Promises.Fault> fault = Arbitraries.of(
                rule(new Cut()),
                rule(new Latency(Duration.ZERO, Duration.ofMillis(3))),
                rule(new Bandwidth(3_000_000)),
                rule(new PacketLoss(0.1, Duration.ofMillis(1))),
                (links, pairs) -> links.install("looks", new MessageLoss(1, message -> false), pairs));
        Arbitrary<Step> begin = Combinators.combine(fault, direction).as(Step.Begin::new);
        return Arbitraries.oneOf(say, begin, Arbitraries.just(new Step.EndOldest()))
                .list()
                .ofMaxSize(40);
    }
}
