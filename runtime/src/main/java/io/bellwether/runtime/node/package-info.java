/**
 * Nodes as processes: {@link io.bellwether.runtime.node.RunningNode} starts one, of any role, with real sockets, a real
 * store and this machine's clock, and stops it again. What it is told is in {@code settings}, what it says in {@code log}.
 */
package io.bellwether.runtime.node;
