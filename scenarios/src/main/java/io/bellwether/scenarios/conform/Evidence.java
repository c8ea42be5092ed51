package io.bellwether.scenarios.conform;

/**
 * What shows that a rule is broken.
 *
 * @param what what is wrong
 * @param sent the frame that was sent, readable
 * @param cameBack what came back, readable, or why nothing did
 */
public record Evidence(String what, String sent, String cameBack) {}
