/**
 * What a process is told when it starts. Every {@link io.bellwether.runtime.node.settings.Setting} has one name, which is
 * its flag ({@code --heartbeat}), its key in the file ({@code heartbeat}) and its variable ({@code BELLWETHER_HEARTBEAT},
 * or the original's name where it had one). {@link io.bellwether.runtime.node.settings.Role} lists the settings of each
 * role; {@link io.bellwether.runtime.node.settings.Sources} says where values come from, and which one wins.
 */
package io.bellwether.runtime.node.settings;
