/** Faults that nobody wrote down: one is added to whatever a script does, to see whether the checks still hold. */
package io.bellwether.scenarios.nemesis;
