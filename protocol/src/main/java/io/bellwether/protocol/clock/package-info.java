/** Logical clocks: Lamport's, which the nodes keep, and vector clocks, which an observer keeps of them. */
package io.bellwether.protocol.clock;
