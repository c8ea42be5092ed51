/** Scenarios at somebody else's system: our clients talk with it, and what they see is judged. */
package io.bellwether.scenarios.external;
