/** Runs scenarios on containers: each node a container, the network between them the kernel's own. */
package io.bellwether.scenarios.containers;
