/**
 * How to use the kernel with actors of your own: two-phase commit (Gray 1978) among a coordinator and participants that
 * crash and come back. {@link io.bellwether.runtime.sim.example.Transaction} builds the simulation and its faults; the
 * actors are ordinary Akka Typed behaviors.
 */
package io.bellwether.runtime.sim.example;
