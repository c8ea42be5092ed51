package io.bellwether.scenarios.real;

import io.bellwether.runtime.trace.TraceEvent;
import java.util.List;
import java.util.Optional;

/** From where a run is judged: which checks can be made at all, and by which events. For one judgement. */
public interface Viewpoint {

    /** Every node declares what it does. */
    Viewpoint INSIDE = new Viewpoint() {
        @Override
        public Optional<String> hides(String check) {
            return Optional.empty();
        }

        @Override
        public List<TraceEvent> seen(TraceEvent event) {
            return List.of(event);
        }
    };

    /** Why this check cannot be made; empty if it can. */
    Optional<String> hides(String check);

    /** What checks are told of the next event of the trace. */
    List<TraceEvent> seen(TraceEvent event);
}
