package io.bellwether.runtime.node.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a process can be. */
public enum Role {
    SERVER(
            "Serves clients: users, channels, messages, history. One of several that hold the same.",
            new ServerReader()),
    REFERENCE("Gives servers their ranks, and knows which of them live.", new ReferenceReader()),
    BROKER("Carries publications from servers to whoever subscribes.", new BrokerReader()),
    PROXY("One address for clients, any number of servers behind it.", new ProxyReader()),
    CLIENT("Talks with the cluster: for people, in a terminal.", new ClientReader()),
    BOT("Talks with the cluster by itself.", new BotReader()),
    SCRIPTED_CLIENT("Talks with the cluster as a runner of scenarios orders.", new ScriptedClientReader());

    /** Variables that the launcher reads, or sets. */
    private static final List<String> OF_THE_LAUNCHER =
            List.of("BELLWETHER_HOME", "BELLWETHER_COLUMNS", "BELLWETHER_JAVA_OPTS");

    private final String description;
    private final RoleReader reader;

    Role(String description, RoleReader reader) {
        this.description = description;
        this.reader = reader;
    }

    /** @throws IllegalArgumentException if there is none */
    static Role ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The name of its command. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A sentence or two for the help. */
    public String description() {
        return description;
    }

    public List<Setting<?>> settings() {
        return reader.settings();
    }

    /** Those that only a runner of scenarios sets, of any role that runs by itself. */
    public static List<Setting<?>> forRunners() {
        return RunnerKeys.ALL;
    }

    /** @throws InvalidSettingsException naming everything that is wrong */
    public RoleSettings read(Sources sources) throws InvalidSettingsException {
        return reader.read(sources.read(settings()));
    }

    /** The names of the settings of all roles. */
    static List<String> knownSettings() {
        return everySetting().map(Setting::name).distinct().sorted().toList();
    }

    /** Every variable that sets something somewhere. */
    static List<String> knownVariables() {
        List<String> known = new ArrayList<>(OF_THE_LAUNCHER);
        known.add(Sources.FILE_VARIABLE);
        known.addAll(everySetting().map(Setting::variable).distinct().sorted().toList());
        return known;
    }

    private static Stream<Setting<?>> everySetting() {
        return Arrays.stream(values()).flatMap(role -> role.settings().stream());
    }
}
