/**
 * Breaks the network between containers with what the kernel has for it: packet filters and traffic control in the
 * network namespace of each node. Knows addresses and real time, and neither scenarios nor engines.
 */
package io.bellwether.scenarios.containers.network;
