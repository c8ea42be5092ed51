package io.bellwether.actors.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.event.NodeEvent.FrameReceived;
import io.bellwether.actors.event.NodeEvent.FrameRefused;
import io.bellwether.actors.event.NodeEvent.FrameSent;
import io.bellwether.actors.memory.InMemoryNetwork;
import io.bellwether.actors.memory.InMemoryNode;
import io.bellwether.actors.port.Address;
import io.bellwether.actors.port.Sockets;
import io.bellwether.actors.virtualtime.VirtualTimeActor;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.Stamp;
import io.bellwether.protocol.codec.Codec;
import io.bellwether.protocol.codec.Decoded;
import io.bellwether.protocol.codec.WireCodec;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a node is asked: every frame is answered, also the ones that are none. */
class ReplyEdgeTest {

    private final InMemoryNetwork network = new InMemoryNetwork();
    private final InMemoryNode node = InMemoryNode.of("server-1", network);
    private final List<Incoming<Request>> routed = new ArrayList<>();
    private final VirtualTimeActor<ReplyEdge.Command> edge =
            new VirtualTimeActor<>(ReplyEdge.create(node.life().wire(), 5555, routed::add), "reply-edge");

    private final Codec codec = new WireCodec();
    private final List<byte[]> answers = new ArrayList<>();
    private final Sockets.RequestSocket client = network.socketsOf("alice")
            .connectRequest(new Address("server-1", 5555), (correlation, frame, frameId) -> answers.add(frame));

    private void clientSends(byte[] frame) {
        client.send(1, frame);
        edge.settle();
    }

    private Decoded.Message<Reply> onlyAnswer() {
        assertThat(answers).hasSize(1);
        return (Decoded.Message<Reply>) codec.decodeReply(answers.get(0));
    }

    @Test
    void aRequestIsHandedOutAndItsAnswerFindsTheAsker() {
        clientSends(codec.encode(new Request.ListUsers(), new Stamp(1, 7)));
        assertThat(routed).hasSize(1);
        assertThat(routed.get(0).peer()).isEqualTo("alice");
        assertThat(answers).isEmpty();

        routed.get(0).answer(new Reply.Users(List.of("bob")));
        edge.settle();
        assertThat(onlyAnswer().body()).isEqualTo(new Reply.Users(List.of("bob")));
    }

    @Test
    void theClockMergesOnReceiptAndTicksBeforeTheAnswer() {
        clientSends(codec.encode(new Request.ListUsers(), new Stamp(1, 7)));
        assertThat(node.events().last(FrameReceived.class).clock()).isEqualTo(8);
        routed.get(0).answer(new Reply.Users(List.of()));
        edge.settle();
        assertThat(onlyAnswer().stamp().clock()).isEqualTo(9);
    }

    @Test
    void aRequestWithoutAClockOnlyTicks() {
        clientSends(codec.encode(new Request.ListUsers(), new Stamp(1, Stamp.NO_CLOCK)));
        FrameReceived received = node.events().last(FrameReceived.class);
        assertThat(received.carried()).isEqualTo(Stamp.NO_CLOCK);
        assertThat(received.clock()).isEqualTo(1);
    }

    @Test
    void anAnswerNamesTheRequestFrameThatItAnswers() {
        clientSends(codec.encode(new Request.ListUsers(), new Stamp(1, 7)));
        routed.get(0).answer(new Reply.Users(List.of()));
        edge.settle();
        assertThat(node.events().last(FrameSent.class).answers())
                .isEqualTo(node.events().last(FrameReceived.class).frame())
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "c1",
                "82a773657276696365",
                "93010203",
                "81a46461746180",
                "82a773657276696365a3666c79a46461746180",
                "82a77365727669636507a464617461a178",
                "82a773657276696365a56c6f67696ea46461746180",
                "82a773657276696365a57573657273a46461746181a5636c6f636bff",
                "7b227365727669636522"
            })
    void aMalformedFrameIsAnsweredWithAnErrorAndHandedToNobody(String hex) {
        clientSends(HexFormat.of().parseHex(hex));
        assertThat(answers).hasSize(1);
        assertThat(routed).isEmpty();
        assertThat(node.events().of(FrameRefused.class)).hasSize(1);
        assertThat(node.events().last(FrameSent.class).answers())
                .isEqualTo(node.events().last(FrameRefused.class).frame());
    }

    @Test
    void theErrorSaysWhatWasWrong() {
        clientSends(HexFormat.of().parseHex("82a773657276696365a56c6f67696ea46461746180"));
        Reply.Refused refused = (Reply.Refused) onlyAnswer().body();
        assertThat(refused.service()).isEqualTo("login");
        assertThat(refused.reason()).contains("user");
    }

    @Test
    void whoAsksInJsonIsAnsweredInJsonAlsoInError() {
        clientSends("{\"service\": \"fly\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(new String(answers.get(0), StandardCharsets.UTF_8))
                .startsWith("{")
                .contains("\"erro\"");
    }

    @Test
    void oneRequestTooManyIsRefusedWithAReasonAndHandedToNobody() {
        network.overload(new Address("server-1", 5555));
        clientSends(codec.encode(new Request.Login("alice"), new Stamp(1, 7)));
        assertThat(routed).isEmpty();
        Reply.Refused refused = (Reply.Refused) onlyAnswer().body();
        assertThat(refused.service()).isEqualTo("login");
        assertThat(refused.reason()).contains("sobrecarregado");
        assertThat(node.events().last(FrameReceived.class).clock()).isEqualTo(8);
    }

    @Test
    void oneMalformedRequestTooManyIsAnsweredAsMalformed() {
        network.overload(new Address("server-1", 5555));
        clientSends(new byte[] {(byte) 0xc1});
        assertThat(node.events().of(FrameRefused.class)).hasSize(1);
        assertThat(answers).hasSize(1);
    }

    @Test
    void theEdgeServesOnAfterAMalformedFrame() {
        clientSends(new byte[] {(byte) 0xc1});
        clientSends(codec.encode(new Request.ListUsers(), new Stamp(1, 7)));
        assertThat(routed).hasSize(1);
    }
}
