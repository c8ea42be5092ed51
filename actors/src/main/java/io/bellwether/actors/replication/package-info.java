/**
 * Every server holds every write: direct mail and anti-entropy (Demers et al. 1987), with a version vector of one
 * contiguous sequence per origin, as in Bayou (Petersen et al. 1997).
 *
 * <p>{@link io.bellwether.actors.replication.Replica} is what one server holds, owned by the chat service; {@link
 * io.bellwether.actors.replication.Replication} speaks with the other servers.
 */
package io.bellwether.actors.replication;
