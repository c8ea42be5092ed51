package io.bellwether.benchmarks.kernel;

import java.util.function.IntFunction;

/** One way to run the workload; forms are measured side by side, and only their ratio means something. */
enum Form {
    PRIORITY_QUEUE("(a) bare loop, PriorityQueue", PriorityQueueLoop::new),
    PRIMITIVE_ARRAYS("limit: bare loop, primitive arrays", PrimitiveArrayLoop::new),
    KERNEL("(b) kernel, Akka, records", KernelLoop::new),
    NETWORK("(c) kernel, codec, network, hash", NetworkLoop::new);

    private final String title;
    private final IntFunction<PingPong> starter;

    Form(String title, IntFunction<PingPong> starter) {
        this.title = title;
        this.starter = starter;
    }

    String title() {
        return title;
    }

    PingPong start(int nodes) {
        return starter.apply(nodes);
    }
}
