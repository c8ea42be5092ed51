/** What can be asked of a node over HTTP, where its settings say so: {@code /metrics} and {@code /health}. */
package io.bellwether.runtime.node.http;
