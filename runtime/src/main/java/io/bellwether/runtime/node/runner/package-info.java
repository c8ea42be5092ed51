/**
 * How a node lives under a runner of scenarios: in the scenario's time, declaring what it does in a file, and doing what
 * another file orders.
 */
package io.bellwether.runtime.node.runner;
