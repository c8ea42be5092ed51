package io.bellwether.scenarios.containers.compose;

import io.bellwether.scenarios.real.CannotRunException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads what {@code docker compose config} prints: files merged, variables filled in, all shorthands but a few spelt out. */
final class ComposeReader {

    private ComposeReader() {}

    /** By the services' names. */
    static SortedMap<String, ComposeService> read(String yaml) {
        SortedMap<String, ComposeService> services = new TreeMap<>();
        map(map(load(yaml)).get("services"))
                .forEach((name, service) -> services.put(name, service(name, map(service))));
        return services;
    }

    private static Object load(String yaml) {
        try {
            return new Load(LoadSettings.builder().build()).loadFromString(yaml);
        } catch (YamlEngineException e) {
            throw new CannotRunException("what docker compose makes of the project cannot be read: " + e.getMessage());
        }
    }

    private static ComposeService service(String name, Map<String, Object> service) {
        return new ComposeService(
                name,
                Optional.ofNullable(service.get("image")).map(String::valueOf),
                words(service.get("entrypoint")),
                variables(service.get("environment")));
    }

    private static List<String> words(Object value) {
        if (value instanceof Collection<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return value == null ? List.of() : Arrays.asList(String.valueOf(value).split("\\s+"));
    }

    /** A map, or a list of {@code NAME=VALUE}. A variable without a value comes from the outside, where it is none. */
    private static SortedMap<String, String> variables(Object value) {
        SortedMap<String, String> variables = new TreeMap<>();
        if (value instanceof Collection<?> list) {
            list.stream()
                    .map(each -> String.valueOf(each).split("=", 2))
                    .filter(pair -> pair.length == 2)
                    .forEach(pair -> variables.put(pair[0], pair[1]));
        } else {
            map(value).forEach((name, text) -> {
                if (text != null) {
                    variables.put(name, String.valueOf(text));
                }
            });
        }
        return variables;
    }

    private static Map<String, Object> map(Object value) {
        Map<String, Object> map = new TreeMap<>();
        if (value instanceof Map<?, ?> found) {
            found.forEach((key, each) -> map.put(String.valueOf(key), each));
        }
        return map;
    }
}
