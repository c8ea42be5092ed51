/**
 * A backend for SLF4J: what Akka, ZeroMQ and SQLite have to say becomes lines of the node's own log, and goes nowhere
 * while no node runs. Whoever packages the program registers {@link
 * io.bellwether.runtime.node.log.library.LibraryLogProvider} as the service; users of the simulator keep their own.
 */
package io.bellwether.runtime.node.log.library;
