package io.bellwether.runtime.node.settings;

import io.bellwether.runtime.wording.NearestWord;
import java.util.Collection;

/**
 * Something that was set wrongly.
 *
 * @param where the flag, the variable, or the file and line
 * @param message what is wrong there, what was expected, and what may have been meant
 */
public record SettingsProblem(String where, String message) {

    static SettingsProblem badValue(String where, String value, Kind<?> kind) {
        return new SettingsProblem(
                where,
                "'" + value + "' is not possible here; expected " + kind.expected() + guess(value, kind.words()));
    }

    static SettingsProblem unknownKey(String where, String key, Collection<String> known) {
        return new SettingsProblem(where, "there is no setting '" + key + "'" + guess(key, known));
    }

    /** A question to add to a message; empty where nothing is near. */
    static String guess(String word, Collection<String> known) {
        return NearestWord.to(word, known)
                .map(nearest -> "; did you mean '" + nearest + "'?")
                .orElse("");
    }

    @Override
    public String toString() {
        return where + ": " + message;
    }
}
