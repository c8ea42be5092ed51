package io.bellwether.benchmarks.sockets;

/**
 * What a server did under a load of callers that ask again as soon as they are answered.
 *
 * @param rate answers a second of real time
 * @param p50 half of the answers took no longer, in microseconds
 */
public record Load(double rate, double p50, double p99, double p999) {}
