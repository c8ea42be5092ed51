package io.bellwether.runtime.node.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A role's word and its flags, as a runner writes them: {@code server --port 5555}. Nothing else sets anything. To read
 * these takes a moment; the command line for people takes a good part of a node's start, and a run starts many.
 */
public final class RoleWords {

    private static final String FLAG = "--";

    private RoleWords() {}

    /**
     * @throws InvalidSettingsException naming everything that is wrong
     * @throws IllegalArgumentException if there is no such role, or a word that is no flag's
     */
    public static RoleSettings read(List<String> words) throws InvalidSettingsException {
        Sources sources = Sources.of(flags(words.subList(1, words.size())), Map.of(), Optional.empty());
        return Role.ofWord(words.get(0)).read(sources);
    }

    /** By the setting's name. A flag that nothing follows, or only another flag, is {@code true}. */
    static SortedMap<String, String> flags(List<String> words) {
        SortedMap<String, String> flags = new TreeMap<>();
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).startsWith(FLAG)) {
                throw new IllegalArgumentException("expected a flag, not " + words.get(i));
            }
            boolean hasValue = i + 1 < words.size() && !words.get(i + 1).startsWith(FLAG);
            flags.put(words.get(i).substring(FLAG.length()), hasValue ? words.get(i + 1) : "true");
            i += hasValue ? 1 : 0;
        }
        return flags;
    }
}
