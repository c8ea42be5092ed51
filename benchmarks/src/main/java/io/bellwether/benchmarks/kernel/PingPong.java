package io.bellwether.benchmarks.kernel;

/**
 * The workload: each node pings every other at the same instant, once each 100 ms of virtual time; every ping and every
 * pong is on its way for 1 to 10 ms, drawn uniformly. What is counted is messages delivered.
 */
interface PingPong extends AutoCloseable {
    long ROUND_NANOS = 100_000_000;
    long LEAST_DELAY_NANOS = 1_000_000;
    long MOST_DELAY_NANOS = 10_000_000;

    /** Runs for so many rounds more. @return messages delivered since the start */
    long run(int rounds);

    @Override
    void close();
}
