/** What a node counts and measures of itself, in the text format of Prometheus. */
package io.bellwether.runtime.node.metrics;
