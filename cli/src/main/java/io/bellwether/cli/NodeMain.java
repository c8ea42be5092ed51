package io.bellwether.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.bellwether.runtime.node.order.LifeOrder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A process of a runner: on its standard input it is told to be a node, and when that one's life is over the next one. It
 * ends with its input, also in the middle of a life: whoever held the other end is gone.
 */
public final class NodeMain {

    private NodeMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        BlockingQueue<LifeOrder> orders = listen();
        Optional<Integer> failure = Optional.empty();
        while (failure.isEmpty()) {
            failure = NodeLife.live(orders.take());
        }
        System.exit(failure.get());
    }

    private static BlockingQueue<LifeOrder> listen() {
        BlockingQueue<LifeOrder> orders = new LinkedBlockingQueue<>();
        Thread thread = new Thread(
                () -> {
                    handOver(orders);
                    System.exit(ExitCode.PASS);
                },
                "input");
        thread.setDaemon(true);
        thread.start();
        return orders;
    }

    private static void handOver(BlockingQueue<LifeOrder> orders) {
        try (BufferedReader input = new BufferedReader(new InputStreamReader(System.in, US_ASCII))) {
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                orders.add(LifeOrder.read(line));
            }
        } catch (IOException broken) {
            // As good as the end.
            return;
        }
    }
}
