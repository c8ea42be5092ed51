package io.bellwether.runtime.node.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.actors.port.Address;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OrdersAreReadAsTheyWereWrittenTest {

    static List<NodeOrder> everyOrder() {
        return List.of(
                new NodeOrder.Start(-5_000_000_000_000L, 1_767_225_600_000_000L),
                new NodeOrder.StepClock(-2_500_000),
                new NodeOrder.DriftClock(50_000),
                new NodeOrder.BreakDisk(NodeOrder.Disk.FULL, true),
                new NodeOrder.BreakDisk(NodeOrder.Disk.ERROR, false),
                new NodeOrder.Elect(),
                new NodeOrder.End(),
                new NodeOrder.Login("ana"),
                new NodeOrder.ListUsers(),
                new NodeOrder.CreateChannel("café \"\n☕"),
                new NodeOrder.ListChannels(),
                new NodeOrder.Subscribe("servers"),
                new NodeOrder.Publish("general", "half a pair: \ud83d"),
                new NodeOrder.ReadHistory("general", true),
                new NodeOrder.SendDirect("bia", ""),
                new NodeOrder.SendRaw(new Address("server-2", 5555), new byte[] {(byte) 0xC1, 0, -1}));
    }

    @ParameterizedTest
    @MethodSource("everyOrder")
    void whatIsReadIsWhatWasWritten(NodeOrder order) {
        assertThat(OrderReader.read(OrderWriter.line(order)))
                .usingRecursiveComparison()
                .isEqualTo(order);
    }

    @ParameterizedTest
    @MethodSource("everyOrder")
    void anOrderIsOneLineOfAscii(NodeOrder order) {
        String line = OrderWriter.line(order);
        assertThat(line.chars()).allMatch(character -> character < 128);
        assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
    }

    @Test
    void noKindOfOrderIsLeftOut() {
        Stream<Class<?>> kinds = Arrays.stream(NodeOrder.class.getPermittedSubclasses())
                .flatMap(kind -> kind.isSealed() ? Arrays.stream(kind.getPermittedSubclasses()) : Stream.of(kind));
        assertThat(everyOrder().stream().<Class<?>>map(NodeOrder::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(kinds.toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "{\"order\":\"dance\"}",
                "{\"order\":\"login\"}",
                "{\"order\":\"login\",\"user\":{}}",
                "{\"order\":\"clock-step\",\"micros\":\"soon\"}",
                "{\"order\":\"disk\",\"fault\":\"FULL\",\"broken\":\"yes\"}",
                "{\"order\":\"raw\",\"server\":\"nowhere\",\"frame\":\"wQ==\"}"
            })
    void whatIsNoOrderIsSaidToBeNone(String line) {
        assertThatThrownBy(() -> OrderReader.read(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("This is no order: " + line);
    }
}
