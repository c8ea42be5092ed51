/** Whether a node is well: asked from outside over its own ZeroMQ ports, by {@code bellwether health}. */
package io.bellwether.runtime.node.health;
