package io.bellwether.scenarios.check.observe;

import java.util.List;

/**
 * Live servers that can reach one another, directly or by way of others.
 *
 * @param members by name, in order
 * @param sinceNanos the world's time since which nothing has changed among them
 * @param settled whether every member reaches every other in both directions, and no open fault delays, loses or
 *     damages what they send: only then may liveness be asked of them
 */
public record Group(List<String> members, long sinceNanos, boolean settled) {}
