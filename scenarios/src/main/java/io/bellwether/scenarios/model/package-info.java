/**
 * What a scenario is, once it has been read: records without YAML. Whoever runs one deals with {@link
 * io.bellwether.scenarios.model.Scenario}, in which every value is settled; a file is a {@link
 * io.bellwether.scenarios.model.ScenarioFamily} until a seed picks the member.
 */
package io.bellwether.scenarios.model;
