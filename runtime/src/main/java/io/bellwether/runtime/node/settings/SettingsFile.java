package io.bellwether.runtime.node.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A file of settings: a YAML map from names to values; a list is the same as its elements with commas between them. One
 * file may serve several roles, so it may set what only another role has.
 */
final class SettingsFile {

    static final SettingsFile NONE = new SettingsFile("", new LinkedHashMap<>());

    private final String name;
    private final Map<String, Entry> entries;

    private record Entry(String value, int line) {}

    private SettingsFile(String name, Map<String, Entry> entries) {
        this.name = name;
        this.entries = entries;
    }

    /** @throws InvalidSettingsException if it cannot be read, or has a key that no role knows */
    static SettingsFile read(Path path) throws InvalidSettingsException {
        SettingsFile file = new SettingsFile(path.toString(), new LinkedHashMap<>());
        List<SettingsProblem> problems = new ArrayList<>();
        file.parse(text(path), problems);
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(problems);
        }
        return file;
    }

    Optional<String> value(String setting) {
        return Optional.ofNullable(entries.get(setting)).map(Entry::value);
    }

    /** Where the setting stands: file and line. */
    String place(String setting) {
        return line(entries.get(setting).line()) + ", " + setting;
    }

    private void parse(String text, List<SettingsProblem> problems) {
        LoadSettings yaml = LoadSettings.builder().setLabel(name).build();
        try {
            Optional<Node> root = new Compose(yaml).composeString(text);
            if (root.isEmpty()) {
                return;
            }
            if (root.get() instanceof MappingNode map) {
                map.getValue().forEach(entry -> add(entry, problems));
            } else {
                problems.add(new SettingsProblem(name, "a map is expected: lines such as 'heartbeat: 10s'"));
            }
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
            problems.add(new SettingsProblem(line(line), "this is not YAML: " + e.getProblem()));
        } catch (YamlEngineException e) {
            problems.add(new SettingsProblem(name, "this is not YAML"));
        }
    }

    private void add(NodeTuple tuple, List<SettingsProblem> problems) {
        int line = tuple.getKeyNode().getStartMark().map(Mark::getLine).orElse(0) + 1;
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            problems.add(new SettingsProblem(line(line), "the name of a setting is expected before the colon"));
            return;
        }
        String setting = key.getValue();
        Optional<String> value = flat(tuple.getValueNode());
        if (!Role.knownSettings().contains(setting)) {
            problems.add(SettingsProblem.unknownKey(line(line), setting, Role.knownSettings()));
        } else if (value.isEmpty()) {
            problems.add(new SettingsProblem(line(line) + ", " + setting, "a single value or a list is expected"));
        } else if (entries.putIfAbsent(setting, new Entry(value.get(), line)) != null) {
            problems.add(new SettingsProblem(
                    line(line),
                    "'" + setting + "' stands here a second time, after line "
                            + entries.get(setting).line()));
        }
    }

    private static Optional<String> flat(Node node) {
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue());
        }
        if (node instanceof SequenceNode list
                && list.getValue().stream().allMatch(element -> element instanceof ScalarNode)) {
            return Optional.of(list.getValue().stream()
                    .map(element -> ((ScalarNode) element).getValue())
                    .collect(Collectors.joining(",")));
        }
        return Optional.empty();
    }

    private String line(int line) {
        return name + ", line " + line;
    }

    private static String text(Path path) throws InvalidSettingsException {
        try {
            return Files.readString(path);
        } catch (NoSuchFileException e) {
            throw unreadable(path, "there is no such file");
        } catch (CharacterCodingException e) {
            throw unreadable(path, "this is not text in UTF-8");
        } catch (IOException e) {
            throw unreadable(path, "this cannot be read: " + e.getMessage());
        }
    }

    private static InvalidSettingsException unreadable(Path path, String why) {
        return new InvalidSettingsException(List.of(new SettingsProblem(path.toString(), why)));
    }
}
