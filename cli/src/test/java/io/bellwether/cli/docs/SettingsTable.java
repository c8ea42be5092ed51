package io.bellwether.cli.docs;

import io.bellwether.runtime.node.settings.Role;
import io.bellwether.runtime.node.settings.Setting;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The settings of all roles as the table of {@code docs/running.md}. */
final class SettingsTable {

    private SettingsTable() {}

    /** One row for each setting; the same setting of several roles has one row. Those for runners are last. */
    static List<String> rows() {
        List<Setting<?>> all = Arrays.stream(Role.values())
                .flatMap(role -> role.settings().stream())
                .toList();
        return Stream.concat(
                        all.stream().filter(setting -> !Role.forRunners().contains(setting)),
                        Role.forRunners().stream())
                .map(SettingsTable::row)
                .distinct()
                .toList();
    }

    private static String row(Setting<?> setting) {
        return "| `" + setting.name() + "` | `" + setting.variable() + "` | "
                + setting.otherwise().replace("|", "\\|") + " | " + setting.description() + " | " + roles(setting)
                + " |";
    }

    private static String roles(Setting<?> setting) {
        return Arrays.stream(Role.values())
                .filter(role -> role.settings().stream().anyMatch(other -> isSame(other, setting)))
                .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
    }

    private static boolean isSame(Setting<?> one, Setting<?> other) {
        return one.name().equals(other.name())
                && one.otherwise().equals(other.otherwise())
                && one.description().equals(other.description());
    }
}
