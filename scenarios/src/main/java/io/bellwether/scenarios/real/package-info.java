/**
 * Runs of scenarios in real time: nodes that are processes or containers of this machine, and a script that acts on them
 * at its times. Everything that people and checks see is in the scenario's time; a {@link
 * io.bellwether.scenarios.real.TimeScale} says how that passes. Whoever lends the nodes implements {@link
 * io.bellwether.scenarios.real.RealHost} and {@link io.bellwether.scenarios.real.RealCluster}.
 */
package io.bellwether.scenarios.real;
