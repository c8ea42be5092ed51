package io.bellwether.runtime.node.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.runtime.node.order.NodeOrder;
import io.bellwether.runtime.node.order.OrderWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderFileTest {

    private static final NodeOrder FIRST = new NodeOrder.StepClock(5);
    private static final NodeOrder SECOND = new NodeOrder.Elect();

    @TempDir
    private Path folder;

    private Path file;
    private OrderFile orders;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("orders.jsonl");
        orders = new OrderFile(file);
    }

    @Test
    void thereIsNothingToDoBeforeThereIsAFile() throws IOException {
        assertThat(orders.next()).isEmpty();

        write(OrderWriter.line(FIRST));
        assertThat(orders.next()).contains(FIRST);
    }

    @Test
    void ordersComeInTheOrderOfTheFileAndOnce() throws IOException {
        write(OrderWriter.line(FIRST) + OrderWriter.line(SECOND));
        assertThat(orders.next()).contains(FIRST);
        assertThat(orders.next()).contains(SECOND);
        assertThat(orders.next()).isEmpty();

        write(OrderWriter.line(FIRST));
        assertThat(orders.next()).contains(FIRST);
        assertThat(orders.next()).isEmpty();
    }

    @Test
    void halfALineIsNoOrderYet() throws IOException {
        String line = OrderWriter.line(FIRST);
        write(line.substring(0, 9));
        assertThat(orders.next()).isEmpty();

        write(line.substring(9));
        assertThat(orders.next()).contains(FIRST);
    }

    @Test
    void aLineThatIsNoOrderIsPassedOver() throws IOException {
        write("dance\n" + OrderWriter.line(SECOND));
        assertThatIllegalArgumentException().isThrownBy(orders::next).withMessageContaining("dance");
        assertThat(orders.next()).contains(SECOND);
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
