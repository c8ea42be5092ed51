package io.bellwether.scenarios.yaml;

import java.util.List;
import java.util.Optional;

/** What stands in the file, with its place: the immutable tree that the readers walk. */
sealed interface Item {

    Position position();

    record Scalar(String text, Position position) implements Item {}

    record Listing(List<Item> elements, Position position) implements Item {
        public Listing {
            elements = List.copyOf(elements);
        }
    }

    record Mapping(List<Entry> entries, Position position) implements Item {
        public Mapping {
            entries = List.copyOf(entries);
        }

        Optional<Item> get(String key) {
            for (Entry entry : entries) {
                if (entry.key().text().equals(key)) {
                    return Optional.of(entry.value());
                }
            }
            return Optional.empty();
        }
    }

    /** Stands for a required value that is missing, which has been reported; reading it reports nothing more. */
    record Absent(Position position) implements Item {}

    record Entry(Scalar key, Item value) {}
}
