package io.bellwether.scenarios.processes;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.protocol.Request;
import io.bellwether.protocol.Stamp;
import io.bellwether.protocol.codec.WireCodec;
import io.bellwether.runtime.link.message.Corruption;
import io.bellwether.runtime.link.message.Duplication;
import io.bellwether.runtime.link.message.Fate;
import io.bellwether.runtime.link.message.MessageKind;
import io.bellwether.runtime.link.message.MessageLoss;
import io.bellwether.runtime.link.message.MessageRule;
import io.bellwether.runtime.link.message.Reordering;
import io.bellwether.runtime.link.message.WholeMessage;
import io.bellwether.scenarios.model.LinkFault;
import io.bellwether.scenarios.model.Links;
import io.bellwether.scenarios.model.MessagePattern;
import io.bellwether.scenarios.real.TimeScale;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A script's faults of single messages, on links between real processes. */
class MessageRulesTest {

    private static final TimeScale TENFOLD = new TimeScale(0.1);
    private static final WholeMessage ON_SERVERS = publication("servers");
    private static final WholeMessage ON_GENERAL = publication("general");
    private static final WholeMessage LOGIN = request(new Request.Login("alice"));
    private static final WholeMessage CHANNELS = request(new Request.ListChannels());

    @Test
    void probabilitiesAreThoseOfTheScript() {
        assertThat(rule(new LinkFault.Loss(0.25, Links.ALL, Optional.empty())))
                .isInstanceOfSatisfying(MessageLoss.class, loss -> assertThat(loss.probability())
                        .isEqualTo(0.25));
        assertThat(rule(new LinkFault.Duplicate(0.25, Links.ALL, Optional.empty())))
                .isInstanceOfSatisfying(Duplication.class, twice -> assertThat(twice.probability())
                        .isEqualTo(0.25));
        assertThat(rule(new LinkFault.Corrupt(0.25, Links.ALL, Optional.empty())))
                .isInstanceOfSatisfying(Corruption.class, noise -> assertThat(noise.probability())
                        .isEqualTo(0.25));
    }

    @Test
    void anOvertakenMessageIsLateByATenthOfTheTimeWhereTheScenarioIsTenTimesAsFast() {
        assertThat(rule(new LinkFault.Reorder(0.5, Links.ALL, Optional.empty())))
                .isInstanceOfSatisfying(
                        Reordering.class, late -> assertThat(late.latest()).isEqualTo(Duration.ofMillis(10)));
    }

    @Test
    void theNextPublicationsOfATopicAreDropped() {
        MessageRule drop = drop(new MessagePattern(Optional.of("servers"), Optional.empty()), 1);

        assertThat(fates(drop, ON_GENERAL, LOGIN, ON_SERVERS, ON_SERVERS))
                .containsExactly(Fate.PASS, Fate.PASS, new Fate.Drop(), Fate.PASS);
    }

    @Test
    void theNextRequestsOfAServiceAreDropped() {
        MessageRule drop = drop(new MessagePattern(Optional.empty(), Optional.of("login")), 2);

        assertThat(fates(drop, CHANNELS, ON_SERVERS, LOGIN, LOGIN, LOGIN))
                .containsExactly(Fate.PASS, Fate.PASS, new Fate.Drop(), new Fate.Drop(), Fate.PASS);
    }

    @Test
    void whatIsDoneToAWholeLinkIsNoRuleOfSingleMessages() {
        assertThat(MessageRules.of(new LinkFault.Cut(Links.ALL, Optional.empty()), TENFOLD))
                .isEmpty();
        assertThat(MessageRules.of(new LinkFault.PacketLoss(0.5, Links.ALL, Optional.empty()), TENFOLD))
                .isEmpty();
    }

    private static MessageRule drop(MessagePattern pattern, int count) {
        return rule(new LinkFault.Drop(pattern, Links.ALL, count));
    }

    private static MessageRule rule(LinkFault fault) {
        return MessageRules.of(fault, TENFOLD).orElseThrow();
    }

    private static List<Fate> fates(MessageRule rule, WholeMessage... messages) {
        SplittableRandom random = new SplittableRandom(1);
        return List.of(messages).stream()
                .map(message -> rule.judge(message, random))
                .toList();
    }

    private static WholeMessage publication(String topic) {
        return new WholeMessage(MessageKind.PUBLICATION, List.of(topic.getBytes(US_ASCII), new byte[] {1}));
    }

    private static WholeMessage request(Request request) {
        byte[] body = new WireCodec().encode(request, new Stamp(0, 1));
        return new WholeMessage(MessageKind.REQUEST, List.of(new byte[8], new byte[0], body));
    }
}
