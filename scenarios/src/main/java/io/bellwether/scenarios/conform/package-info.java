/**
 * Black-box conformance: whether a running system, anybody's, keeps the rules of the protocol as far as its clients can
 * see. Knows nothing of how the system is made.
 */
package io.bellwether.scenarios.conform;
