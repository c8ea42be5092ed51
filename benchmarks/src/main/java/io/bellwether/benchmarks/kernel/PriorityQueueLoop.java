package io.bellwether.benchmarks.kernel;

import java.util.PriorityQueue;
import java.util.SplittableRandom;

/** The event loop that one writes first: a PriorityQueue of event objects, messages as records, nodes as objects. */
final class PriorityQueueLoop implements PingPong {
    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private final SplittableRandom random = new SplittableRandom(1);
    private final Node[] nodes;
    private long nowNanos;
    private long sequence;
    private long delivered;

    private sealed interface Message {}

    private record Tick() implements Message {}

    private record Ping(Node from) implements Message {}

    private record Pong(Node from) implements Message {}

    private record Event(long atNanos, long sequence, Node to, Message message) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            int byTime = Long.compare(atNanos, other.atNanos);
            return byTime != 0 ? byTime : Long.compare(sequence, other.sequence);
        }
    }

    PriorityQueueLoop(int count) {
        nodes = new Node[count];
        for (int i = 0; i < count; i++) {
            nodes[i] = new Node();
            send(ROUND_NANOS, nodes[i], new Tick());
        }
    }

    @Override
    public long run(int rounds) {
        long end = nowNanos + rounds * ROUND_NANOS;
        while (!events.isEmpty() && events.peek().atNanos <= end) {
            Event event = events.poll();
            nowNanos = event.atNanos;
            event.to.receive(event.message);
        }
        nowNanos = end;
        return delivered;
    }

    @Override
    public void close() {
        events.clear();
    }

    private void send(long delayNanos, Node to, Message message) {
        events.add(new Event(nowNanos + delayNanos, sequence++, to, message));
    }

    private long delay() {
        return random.nextLong(LEAST_DELAY_NANOS, MOST_DELAY_NANOS + 1);
    }

    private final class Node {
        void receive(Message message) {
            if (message instanceof Ping ping) {
                delivered++;
                send(delay(), ping.from(), new Pong(this));
            } else if (message instanceof Pong) {
                delivered++;
            } else {
                send(ROUND_NANOS, this, message);
                for (Node other : nodes) {
                    if (other != this) {
                        send(delay(), other, new Ping(this));
                    }
                }
            }
        }
    }
}
