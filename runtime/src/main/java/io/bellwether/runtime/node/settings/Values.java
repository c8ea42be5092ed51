package io.bellwether.runtime.node.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of settings, and where each was set. */
public final class Values {

    private final Map<String, Object> values;
    private final Map<String, String> places;

    Values(Map<String, Object> values, Map<String, String> places) {
        this.values = values;
        this.places = places;
    }

    /** What was set, or else the setting's standard. */
    public <T> T get(Setting<T> setting) {
        return find(setting)
                .or(setting::standard)
                .orElseThrow(() -> new IllegalStateException(setting.name() + " has no standard: use find"));
    }

    /** What was set, if anything was. */
    @SuppressWarnings("unchecked") // Each value was made by its setting's kind.
    public <T> Optional<T> find(Setting<T> setting) {
        return Optional.ofNullable((T) values.get(setting.name()));
    }

    /** A problem of a setting with another one. */
    InvalidSettingsException problem(Setting<?> setting, String message) {
        String where = places.getOrDefault(setting.name(), setting.name());
        return new InvalidSettingsException(List.of(new SettingsProblem(where, message)));
    }
}
