/**
 * The log of a process: one line for each operation, with the Lamport clock on each, written behind the node's back.
 * {@link io.bellwether.runtime.node.log.OperationLog} takes what the node declares.
 */
package io.bellwether.runtime.node.log;
