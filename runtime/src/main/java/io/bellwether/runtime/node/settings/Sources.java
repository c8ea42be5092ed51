package io.bellwether.runtime.node.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where settings come from: flags before the environment before the file. What nobody sets has its standard. */
public final class Sources {

    /** The variable that names the file, where no flag does. */
    public static final String FILE_VARIABLE = "BELLWETHER_CONFIG";

    private final Map<String, String> flags;
    private final Map<String, String> environment;
    private final SettingsFile file;

    private record Found(String where, String text) {}

    private Sources(Map<String, String> flags, Map<String, String> environment, SettingsFile file) {
        this.flags = flags;
        this.environment = environment;
        this.file = file;
    }

    /**
     * @param flags by the setting's name
     * @param file the one that a flag names, if one does
     * @throws InvalidSettingsException if there is a file, and it is not valid
     */
    public static Sources of(Map<String, String> flags, Map<String, String> environment, Optional<String> file)
            throws InvalidSettingsException {
        String named = file.orElse(environment.getOrDefault(FILE_VARIABLE, ""));
        String where = file.isPresent() ? "--config" : FILE_VARIABLE;
        return new Sources(
                new TreeMap<>(flags),
                new TreeMap<>(environment),
                named.isBlank() ? SettingsFile.NONE : open(named, where));
    }

    /**
     * All these settings.
     *
     * @throws InvalidSettingsException naming every one that was set wrongly
     */
    public Values read(List<Setting<?>> settings) throws InvalidSettingsException {
        SortedMap<String, Object> values = new TreeMap<>();
        SortedMap<String, String> places = new TreeMap<>();
        List<SettingsProblem> problems = new ArrayList<>();
        for (Setting<?> setting : settings) {
            find(setting).ifPresent(found -> {
                Optional<?> value = setting.kind().read().apply(found.text());
                value.ifPresent(good -> values.put(setting.name(), good));
                places.put(setting.name(), found.where());
                if (value.isEmpty()) {
                    problems.add(SettingsProblem.badValue(found.where(), found.text(), setting.kind()));
                }
            });
        }
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(problems);
        }
        return new Values(values, places);
    }

    /** Variables that look like ours and set nothing: a slip of the finger, most likely. */
    public List<SettingsProblem> unknownVariables() {
        List<String> known = Role.knownVariables();
        return environment.keySet().stream()
                .filter(name -> name.startsWith("BELLWETHER_") && !known.contains(name))
                .map(name -> new SettingsProblem(name, "sets nothing" + SettingsProblem.guess(name, known)))
                .toList();
    }

    /** A variable that is empty is not set: that is how compose files pass on what they were not given. */
    private Optional<Found> find(Setting<?> setting) {
        Optional<Found> flag =
                Optional.ofNullable(flags.get(setting.name())).map(text -> new Found(setting.flag(), text));
        return flag.or(() -> Optional.ofNullable(environment.get(setting.variable()))
                        .filter(text -> !text.isBlank())
                        .map(text -> new Found(setting.variable(), text)))
                .or(() -> file.value(setting.name()).map(text -> new Found(file.place(setting.name()), text)));
    }

    private static SettingsFile open(String named, String where) throws InvalidSettingsException {
        try {
            return SettingsFile.read(Path.of(named));
        } catch (InvalidPathException e) {
            throw new InvalidSettingsException(
                    List.of(new SettingsProblem(where, "'" + named + "' is not the path of a file")));
        }
    }
}
