/** Clocks that are wrong in known ways, in whatever time passes in their world. */
package io.bellwether.runtime.clock;
