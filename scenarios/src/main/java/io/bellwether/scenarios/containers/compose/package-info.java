/** What a compose project says of the nodes of a scenario: from which image each is made, and with which environment. */
package io.bellwether.scenarios.containers.compose;
