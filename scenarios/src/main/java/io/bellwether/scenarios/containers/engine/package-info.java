/**
 * Containers of one run on an engine that speaks Docker's API. Everything made here carries the run's label, so that
 * nothing of anybody else is ever touched, and what a killed runner left behind can be told.
 */
package io.bellwether.scenarios.containers.engine;
