/**
 * What drives a run in any world: the timeline and its faults, whom they hit, the record of what happened, and what the
 * checks may assume. A world lends its nodes and links ({@link io.bellwether.scenarios.drive.World}) and a clock ({@link
 * io.bellwether.scenarios.drive.Agenda}); nothing here knows which world it is.
 */
package io.bellwether.scenarios.drive;
