/**
 * Scenarios on real processes of this machine: each node a Java of its own, every link through a fault proxy inside the
 * runner. A crash is SIGKILL, a pause SIGSTOP. Needs no root.
 */
package io.bellwether.scenarios.processes;
