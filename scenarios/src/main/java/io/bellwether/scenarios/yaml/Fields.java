package io.bellwether.scenarios.yaml;

import io.bellwether.runtime.wording.NearestWord;
import java.util.List;
import java.util.Optional;

/** The values of a map whose keys the language fixes. */
final class Fields {

    private final Cursor cursor;
    private final String what;

    private Fields(Cursor cursor, String what) {
        this.cursor = cursor;
        this.what = what;
    }

    /**
     * Opens a map, and reports every key that is not one of {@code allowed}; of something else than a map, reports
     * that.
     *
     * @param what what the map describes, with its article, for messages
     */
    static Fields of(Cursor cursor, String what, List<String> allowed) {
        return of(cursor, what, allowed, allowed);
    }

    /** The same, where not all that is {@code allowed} is worth listing in a message. */
    static Fields of(Cursor cursor, String what, List<String> listed, List<String> allowed) {
        if (cursor.item() instanceof Item.Mapping mapping) {
            for (Item.Entry entry : mapping.entries()) {
                String key = entry.key().text();
                if (!allowed.contains(key)) {
                    new Cursor(entry.key(), cursor.path(), cursor.pass())
                            .report(
                                    "unknown key '" + Shown.word(key) + "' in " + what,
                                    "one of: " + String.join(", ", listed),
                                    NearestWord.to(key, allowed));
                }
            }
        } else {
            cursor.report(
                    "a " + cursor.kind() + " stands where " + what + " should",
                    "a map with "
                            + (listed.size() == 1
                                    ? "the key " + listed.get(0)
                                    : "keys, one of: " + String.join(", ", listed)));
        }
        return new Fields(cursor, what);
    }

    Optional<Cursor> get(String key) {
        if (cursor.item() instanceof Item.Mapping mapping) {
            return mapping.get(key).map(item -> new Cursor(item, below(key), cursor.pass()));
        }
        return Optional.empty();
    }

    /** The value of a key that must be there; if it is not, that is reported once. */
    Cursor need(String key) {
        return get(key).orElseGet(() -> {
            if (cursor.isMapping()) {
                cursor.report(what + " lacks the key '" + key + "'", key + ": …");
            }
            return new Cursor(new Item.Absent(cursor.item().position()), below(key), cursor.pass());
        });
    }

    /** All keys in the order of the file, also those that are not known. */
    List<String> keys() {
        return cursor.item() instanceof Item.Mapping mapping
                ? mapping.entries().stream().map(entry -> entry.key().text()).toList()
                : List.of();
    }

    boolean has(String key) {
        return get(key).isPresent();
    }

    Cursor cursor() {
        return cursor;
    }

    private String below(String key) {
        return cursor.path().isEmpty() ? key : cursor.path() + "." + key;
    }
}
