package io.bellwether.runtime.sim.kernel;

import akka.actor.ActorCell;
import akka.actor.ActorRef;
import akka.actor.InternalActorRef;
import akka.actor.LocalActorRef;
import akka.dispatch.Mailbox;
import akka.dispatch.sysmsg.DeathWatchNotification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Ends a subtree of actors at once, as a power cut does. Stopping an actor runs its code once more (PostStop), and an
 * actor not yet started would still be; so each mailbox is closed instead, after which Akka never runs it again. The
 * rest of what Akka does for a stopped actor is done from here: watchers elsewhere are told, and the parent.
 */
final class Severance {
    private Severance() {}

    static void sever(LocalActorRef top, EventLoop loop) {
        int before = loop.readyCount();
        List<ActorCell> cells = new ArrayList<>();
        collect(top, cells);
        Set<Mailbox> closed = Collections.newSetFromMap(new IdentityHashMap<>());
        for (ActorCell cell : cells) {
            closed.add(cell.mailbox());
            cell.dispatcher().detach(cell);
        }
        for (ActorCell cell : cells) {
            cell.stopFunctionRefs();
            cell.tellWatchersWeDied();
            cell.unwatchWatchedActors(cell.actor());
        }
        loop.cancelTimersOf(closed);
        InternalActorRef parent = top.getParent();
        parent.sendSystemMessage(new DeathWatchNotification(top, true, false));
        loop.orderReadyFrom(before);
    }

    private static void collect(ActorRef ref, List<ActorCell> cells) {
        if (ref instanceof LocalActorRef local && !local.isTerminated()) {
            cells.add(local.underlying());
            local.underlying().getChildren().forEach(child -> collect(child, cells));
        }
    }
}
