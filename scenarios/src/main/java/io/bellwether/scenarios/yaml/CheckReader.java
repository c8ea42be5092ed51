package io.bellwether.scenarios.yaml;

import io.bellwether.scenarios.model.CheckSelection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code checks}: the word {@code all}, a list of names, or a map with the names that are excepted. */
final class CheckReader {

    private CheckReader() {}

    static CheckSelection read(Optional<Cursor> cursor, List<String> known) {
        if (cursor.isEmpty()) {
            return new CheckSelection.All(List.of());
        }
        Cursor value = cursor.get();
        if (value.isListing()) {
            return new CheckSelection.Only(names(value, known));
        }
        if (value.isMapping()) {
            Fields fields = Fields.of(value, "a choice of checks", List.of("except"));
            return new CheckSelection.All(names(fields.need("except"), known));
        }
        value.oneOf(List.of("all"));
        return new CheckSelection.All(List.of());
    }

    private static List<String> names(Cursor cursor, List<String> known) {
        List<String> names = new ArrayList<>();
        for (Cursor element : cursor.elements("a list of checks, out of: " + String.join(", ", known))) {
            names.add(element.oneOf(known));
        }
        return names;
    }
}
