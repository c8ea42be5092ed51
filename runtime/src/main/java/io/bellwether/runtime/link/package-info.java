/**
 * A network that can be broken, between real processes: every directed pair of nodes talks through a port of its own, and
 * what passes there obeys rules. It knows bytes and connections, {@code message} knows ZeroMQ's messages, and neither knows
 * scenarios or chat. What a rule does is what {@code runtime.sim.net} does in virtual time, as far as a byte stream allows.
 */
package io.bellwether.runtime.link;
