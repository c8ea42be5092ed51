/** The orders that a runner gives to the nodes that it has started. */
package io.bellwether.runtime.node.order;
