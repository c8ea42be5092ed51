/**
 * Properties of a run, watched from outside. A check sees the trace and nothing else, event by event, so the same check
 * judges the simulator and real nodes.
 *
 * <p>Invariants hold after every event; bounds and liveness hold in windows in which their assumptions do, and the
 * models in {@code observe} say which windows those are. A check that passes has seen its property exercised.
 */
package io.bellwether.scenarios.check;
