package io.bellwether.scenarios.model;

import java.util.Optional;

/**
 * Which messages a rule means. Both empty: every message.
 *
 * @param topic whole topic of a publication
 * @param service wire name of a request's service, such as {@code heartbeat}; its reply does not match
 */
public record MessagePattern(Optional<String> topic, Optional<String> service) {}
