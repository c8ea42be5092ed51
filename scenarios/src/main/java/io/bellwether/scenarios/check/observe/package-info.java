/**
 * What checks know of the cluster, each from the trace alone: who lives and reaches whom, whom each server names as
 * coordinator, which ranks were given, whose disk may have forgotten.
 */
package io.bellwether.scenarios.check.observe;
