package io.bellwether.runtime.node.settings;

import io.bellwether.runtime.node.log.LogFormat;
import io.bellwether.runtime.node.log.LogLevel;
import java.util.List;

/** What every process that runs a node can be told: how it logs, and where it can be watched. */
final class ProcessKeys {

    private static final Setting<LogFormat> LOG = Setting.of(
            "log", Kinds.word(LogFormat.class), LogFormat.TEXT, "How the log on standard output is written.");

    private static final Setting<LogLevel> LOG_LEVEL = Setting.of(
            "log-level",
            Kinds.word(LogLevel.class),
            LogLevel.INFO,
            "The least important lines to log; 'debug' has every frame.");

    private static final Setting<Integer> HTTP = Setting.optional(
            "http", Kinds.PORT, "none", "Serves /metrics (Prometheus) and /health over HTTP at this port.");

    static final List<Setting<?>> ALL = List.of(LOG, LOG_LEVEL, HTTP);

    private ProcessKeys() {}

    static ProcessSettings read(Values values) {
        return new ProcessSettings(values.get(LOG), values.get(LOG_LEVEL), values.find(HTTP), RunnerKeys.read(values));
    }
}
