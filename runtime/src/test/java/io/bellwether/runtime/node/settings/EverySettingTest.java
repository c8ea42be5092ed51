package io.bellwether.runtime.node.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EverySettingTest {

    /** Another value than any default, for each kind. */
    private static final Map<String, List<String>> OTHER_VALUES = Map.ofEntries(
            Map.entry("TEXT", List.of("another")),
            Map.entry("FOLDER", List.of("elsewhere")),
            Map.entry("PORT", List.of("7001")),
            Map.entry("true|false", List.of("true", "false")),
            Map.entry("tcp://HOST:PORT", List.of("tcp://elsewhere:5555")),
            Map.entry("tcp://HOST:PORT[,…]", List.of("tcp://elsewhere:5555,tcp://there:5555")),
            Map.entry("tcp://HOST:PUB[/SUB][,…]", List.of("tcp://elsewhere:1/9,tcp://there:5557")),
            Map.entry("NAME[,…]", List.of("a,b")),
            Map.entry("DURATION", List.of("12345ms")),
            Map.entry("DURATION[..DURATION]", List.of("2ms..3ms")),
            Map.entry("BYTES", List.of("12KiB")),
            Map.entry("N", List.of("7")),
            Map.entry("PPM", List.of("77ppm")),
            Map.entry("FACTOR", List.of("0.25")),
            Map.entry("FILE", List.of("some.json")),
            Map.entry("RATE", List.of("7/s")),
            Map.entry("local|majority|all", List.of("all")),
            Map.entry("flat-and-nested|flat", List.of("flat")),
            Map.entry("text|json", List.of("json")),
            Map.entry("error|warn|info|debug", List.of("debug")));

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("settings")
    void isReachedByItsFlag(Role role, String name, Setting<?> setting) throws InvalidSettingsException {
        assertThat(changed(role, setting)).isNotEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("settings")
    void hasADefaultThatItsOwnKindReads(Role role, String name, Setting<?> setting) {
        if (setting.standard().isPresent()) {
            assertThat(setting.kind().read().apply(setting.otherwise())).isEqualTo(setting.standard());
        }
    }

    @Test
    void noPartOfWhatARoleIsToldIsOutOfReach() throws InvalidSettingsException {
        for (Role role : Role.values()) {
            SortedSet<String> reached = new TreeSet<>();
            for (Setting<?> setting : role.settings()) {
                reached.addAll(changed(role, setting));
            }
            SortedSet<String> all = parts(standard(role)).keySet().stream()
                    .filter(part -> !notForThisRole(role, part))
                    .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
            assertThat(reached).as(role.name()).containsAll(all);
        }
    }

    static Stream<Arguments> settings() {
        return Arrays.stream(Role.values())
                .flatMap(role -> role.settings().stream().map(setting -> Arguments.of(role, setting.name(), setting)));
    }

    /**
     * What the reference is called is for traces alone. The reference itself is handed the settings of the whole cluster,
     * and heeds the two that are its own.
     */
    private static boolean notForThisRole(Role role, String part) {
        return part.endsWith("reference.name")
                || role == Role.REFERENCE
                        && part.contains("cluster.")
                        && !part.endsWith("heartbeat")
                        && !part.endsWith("expiry");
    }

    /** The parts that differ from the standard once the setting has another value. */
    private static SortedSet<String> changed(Role role, Setting<?> setting) throws InvalidSettingsException {
        Map<String, String> standard = parts(standard(role));
        SortedSet<String> changed = new TreeSet<>();
        for (String value : OTHER_VALUES.get(setting.kind().label())) {
            Map<String, String> other = parts(role(role, Map.of(setting.name(), value)));
            other.forEach((part, text) -> {
                if (!text.equals(standard.get(part))) {
                    changed.add(part);
                }
            });
        }
        return changed;
    }

    private static RoleSettings standard(Role role) throws InvalidSettingsException {
        return role(role, Map.of());
    }

    /** With a name that resolves alike on every machine, a reference elsewhere, and no heartbeat in the way of an expiry. */
    private static RoleSettings role(Role role, Map<String, String> flags) throws InvalidSettingsException {
        return Told.role(
                role,
                flags,
                Map.of(
                        "SERVER_NAME", "server-1",
                        "REFERENCE_URL", "tcp://reference:5559",
                        "BELLWETHER_HEARTBEAT", "11s"),
                Optional.empty());
    }

    /** Every value below a record, by its path. */
    private static Map<String, String> parts(Object whole) {
        Map<String, String> parts = new TreeMap<>();
        collect("", whole, parts);
        return parts;
    }

    private static void collect(String path, Object value, Map<String, String> parts) {
        if (!(value instanceof Record record)) {
            parts.put(path, String.valueOf(value));
            return;
        }
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                collect(
                        path + "." + component.getName(),
                        component.getAccessor().invoke(record),
                        parts);
            } catch (ReflectiveOperationException e) {
                throw new AssertionError("records that a role is told are public: " + component, e);
            }
        }
    }
}
