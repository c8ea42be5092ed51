/**
 * Single messages within a connection's bytes: ZMTP 3 with the NULL mechanism (rfc.zeromq.org/spec/23), and faults of one
 * message each. They are harsher than TCP, on which ZeroMQ rides: over a real network none of them happens.
 */
package io.bellwether.runtime.link.message;
