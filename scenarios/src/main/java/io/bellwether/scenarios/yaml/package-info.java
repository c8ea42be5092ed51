/**
 * The language of scenario files. Text becomes a tree with places ({@code TreeParser}), readers walk it and report what
 * is wrong where it stands ({@code Cursor}, {@code Fields}, {@code Quantities}, {@code Selectors}), rules look at what
 * was read as a whole ({@code WindowRules}, {@code StateRules}). {@link io.bellwether.scenarios.yaml.ScenarioReader} is
 * the way in.
 */
package io.bellwether.scenarios.yaml;
