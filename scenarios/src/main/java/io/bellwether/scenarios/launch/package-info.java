/**
 * A node outside the runner's process, as its runner sees it: the flags that tell its actors what a scenario says, and the
 * runner's end of its side channel.
 */
package io.bellwether.scenarios.launch;
