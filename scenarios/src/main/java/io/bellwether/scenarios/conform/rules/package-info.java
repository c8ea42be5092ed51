/** The rules of the protocol, one small trial each; what belongs together stands in one file. */
package io.bellwether.scenarios.conform.rules;
