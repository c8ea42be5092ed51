package io.bellwether.runtime.trace;

import io.bellwether.actors.event.Event;
import java.util.List;

/** What a process says of itself, around what its node declares. */
public sealed interface ProcessEvent extends Event {

    /**
     * The node is there for others. Said once.
     *
     * @param at where: its address or ports; for a bot, whom it asks
     */
    record NodeReady(String role, String at) implements ProcessEvent {}

    /** What anyone who reaches the node's port can do. Said once, when it starts. */
    record OpenToAnyone(String services, String because) implements ProcessEvent {}

    /** The reference has not answered for that long. The node serves its clients meanwhile. */
    record ReferenceAwaited(String reference, long seconds) implements ProcessEvent {}

    record NodeStopping(String reason) implements ProcessEvent {}

    /** @param millis how long stopping took */
    record NodeStopped(long millis) implements ProcessEvent {}

    /**
     * A mistake of the program itself: an actor ended that should not.
     *
     * @param at where in the program, innermost call first
     */
    record NodeFailed(String reason, List<String> at) implements ProcessEvent {}

    /** The log could not keep up, and left out so many lines since it last said so. */
    record LinesLeftOut(long lines) implements ProcessEvent {}

    /** What a library that the node uses has to say. */
    record LibrarySaid(String library, String text) implements ProcessEvent {}
}
