package io.bellwether.protocol;

import java.util.Optional;

/**
 * One live server, as the reference lists it.
 *
 * @param address where its ROUTER is reached ({@code tcp://host:port}), where it told the reference
 */
public record ServerEntry(String name, int rank, Optional<String> address) {}
