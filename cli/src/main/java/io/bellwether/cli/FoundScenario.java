package io.bellwether.cli;

import java.nio.file.Path;

/**
 * A scenario file.
 *
 * @param word how the user would name it; what reports call it
 */
record FoundScenario(String word, Path path) {}
