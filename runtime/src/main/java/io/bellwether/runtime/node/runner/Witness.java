package io.bellwether.runtime.node.runner;

import io.bellwether.actors.event.Event;
import io.bellwether.actors.event.NodeEvent.FrameSent;
import java.util.function.LongSupplier;

/** Who is told all that a node declares, before the node goes on. */
@FunctionalInterface
public interface Witness {

    /** Nobody is. */
    Witness NONE = (event, nodeMicros) -> {};

    /** @param nodeMicros the node's clock */
    void declare(Event event, LongSupplier nodeMicros);

    /** A file; and a frame goes once its sending stands there. */
    static Witness writing(EventFile file, RunRegister register) {
        return (event, nodeMicros) -> {
            file.declare(event, nodeMicros);
            if (event instanceof FrameSent) {
                register.declared();
            }
        };
    }
}
