package io.bellwether.runtime.sim.kernel;

import akka.actor.ActorPath;
import akka.dispatch.Mailbox;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The processes of one run. While none of them is paused or slow, a step costs one comparison here. */
final class Processes {
    private final EventLoop loop;
    private final Map<String, SimProcess> byName = new TreeMap<>();
    /** Never iterated: a path has the identity of its actor. */
    private final Map<ActorPath, SimProcess> byGuardian = new IdentityHashMap<>();

    private int impaired;

    Processes(EventLoop loop) {
        this.loop = loop;
    }

    SimProcess named(String name, akka.actor.LocalActorRef root) {
        return byName.computeIfAbsent(name, unknown -> new SimProcess(name, root.underlying(), loop, this));
    }

    void register(ActorPath guardian, SimProcess process) {
        byGuardian.put(guardian, process);
    }

    void unregister(ActorPath guardian) {
        byGuardian.remove(guardian);
    }

    void countImpaired(int difference) {
        impaired += difference;
    }

    /** Whether a process holds the entry back, instead of letting it run now. */
    boolean divert(Runnable entry) {
        if (impaired == 0) {
            return false;
        }
        SimProcess process = ownerOf(entry);
        return process != null && process.hold(entry);
    }

    boolean owns(SimProcess process, Mailbox mailbox) {
        return ownerOf(mailbox) == process;
    }

    private SimProcess ownerOf(Runnable entry) {
        if (entry instanceof Mailbox mailbox) {
            return ownerOf(mailbox);
        }
        return entry instanceof Timer timer && timer.owner() != null ? ownerOf(timer.owner()) : null;
    }

    private SimProcess ownerOf(Mailbox mailbox) {
        if (mailbox.actor() == null) {
            return null;
        }
        ActorPath path = mailbox.actor().self().path();
        ActorPath parent = path.parent();
        SimProcess process = byGuardian.get(path);
        while (process == null && parent != path) {
            path = parent;
            process = byGuardian.get(path);
            parent = path.parent();
        }
        return process;
    }
}
