package io.bellwether.runtime.node.log;

import io.bellwether.actors.event.Event;
import io.bellwether.actors.event.NodeEvent;
import io.bellwether.actors.event.NodeEvent.ReferenceReachable;
import io.bellwether.runtime.trace.ProcessEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** At which level each event is logged. Whatever is named nowhere is an operation: {@link LogLevel#INFO}. */
final class Importance {

    private static final Map<Class<?>, LogLevel> LEVELS = new HashMap<>();

    static {
        level(LogLevel.ERROR, List.of(NodeEvent.StoreRefused.class, ProcessEvent.NodeFailed.class));
        level(
                LogLevel.WARN,
                List.of(
                        NodeEvent.FrameRefused.class,
                        NodeEvent.RequestTimedOut.class,
                        NodeEvent.LogRecordSkipped.class,
                        NodeEvent.CoordinatorSuspected.class,
                        NodeEvent.ClockRoundAbandoned.class,
                        NodeEvent.AdjustmentRefused.class,
                        NodeEvent.ServerExpired.class,
                        NodeEvent.ServerAvoided.class,
                        NodeEvent.NoServerLeft.class,
                        NodeEvent.ClientGaveUp.class,
                        ProcessEvent.OpenToAnyone.class,
                        ProcessEvent.ReferenceAwaited.class,
                        ProcessEvent.LinesLeftOut.class,
                        ProcessEvent.LibrarySaid.class));
        level(
                LogLevel.DEBUG,
                List.of(
                        NodeEvent.FrameSent.class,
                        NodeEvent.FrameReceived.class,
                        NodeEvent.WriteApplied.class,
                        NodeEvent.WriteAccepted.class,
                        NodeEvent.StateDeclared.class,
                        NodeEvent.ReplicationLag.class,
                        NodeEvent.HeartbeatRecorded.class,
                        NodeEvent.ClockRoundStarted.class,
                        NodeEvent.ClientAsked.class,
                        NodeEvent.PrefixMatchDropped.class,
                        NodeEvent.RequestForwarded.class,
                        NodeEvent.ServedFromCache.class));
    }

    private Importance() {}

    static LogLevel of(Event event) {
        if (event instanceof ReferenceReachable reference && !reference.reachable()) {
            return LogLevel.WARN;
        }
        return LEVELS.getOrDefault(event.getClass(), LogLevel.INFO);
    }

    private static void level(LogLevel level, List<Class<? extends Event>> events) {
        events.forEach(event -> LEVELS.put(event, level));
    }
}
