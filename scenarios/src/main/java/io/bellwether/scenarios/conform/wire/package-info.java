/** Sockets and frames as rules need them: whatever comes back is looked at, and whatever must be sent can be. */
package io.bellwether.scenarios.conform.wire;
