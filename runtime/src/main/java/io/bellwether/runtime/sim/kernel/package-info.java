/**
 * A deterministic Akka: unmodified actors in an unmodified ActorSystem, on one thread and in virtual time. Begin at
 * {@link io.bellwether.runtime.sim.kernel.Simulation}; keep a {@link io.bellwether.runtime.sim.kernel.Kernel} where there
 * are many runs.
 *
 * <p>What actors must keep to, so that one seed stays one run:
 * <ul>
 *   <li>No clock, randomness or thread but the simulation's. The {@code ask} of Akka's Java API answers on a thread of the
 *       JDK, whatever the dispatcher, and is refused ({@link io.bellwether.runtime.sim.kernel.ForeignThreadException}); the
 *       one of its Scala API ({@code context.asScala().ask}) works, as does a message adapter with a timer.
 *   <li>No iteration over a hash collection of ActorRefs: their hashes are random. Akka's own notification of watchers is
 *       put in order here; its receptionist is not.
 *   <li>No limit on restarts within a time span: Akka measures that span with the real clock. Backoff is in virtual time.
 *   <li>No uid or name of a temporary actor ({@code replyTo} of an ask) in a trace: Akka never reuses these.
 * </ul>
 */
package io.bellwether.runtime.sim.kernel;
