package io.bellwether.scenarios.yaml;

import io.bellwether.runtime.wording.NearestWord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * A value in the file while it is read.
 *
 * @param path where it stands, such as {@code timeline[2].crash}; also the label of what is drawn there
 */
record Cursor(Item item, String path, Pass pass) {

    private static final int MAX_TEXT = 4096;

    boolean isMapping() {
        return item instanceof Item.Mapping;
    }

    boolean isListing() {
        return item instanceof Item.Listing;
    }

    /** In which line each key of a map stands. */
    SortedMap<String, Integer> lines() {
        SortedMap<String, Integer> lines = new TreeMap<>();
        if (item instanceof Item.Mapping mapping) {
            mapping.entries()
                    .forEach(entry ->
                            lines.put(entry.key().text(), entry.key().position().line()));
        }
        return lines;
    }

    void report(String message, String expected) {
        report(message, expected, Optional.empty());
    }

    /** Reports a problem at this value. */
    void report(String message, String expected, Optional<String> nearest) {
        if (!(item instanceof Item.Absent)) {
            pass.problems().add(item.position(), message, expected, nearest);
        }
    }

    /** A single word or text that is not empty; a stand-in if it is something else. */
    String text(String expected) {
        return text(() -> expected).orElse("");
    }

    /** A single word or text that is not empty; nothing if it is something else, which has been reported. */
    Optional<String> text(Supplier<String> expected) {
        if (!(item instanceof Item.Scalar scalar)) {
            report("a " + kind() + " stands here", expected.get());
        } else if (scalar.text().isBlank()) {
            report("there is no value here", expected.get());
        } else if (scalar.text().length() > MAX_TEXT) {
            report("this text is too long", "at most " + MAX_TEXT + " characters");
        } else {
            return Optional.of(scalar.text());
        }
        return Optional.empty();
    }

    /** One of {@code words}; the first of them as a stand-in, if there is one. */
    String oneOf(List<String> words) {
        Supplier<String> expected =
                () -> words.size() == 1 ? "the word " + words.get(0) : "one of: " + Shown.names(words);
        Optional<String> text = text(expected);
        if (text.isPresent() && words.contains(text.get())) {
            return text.get();
        }
        text.ifPresent(word ->
                report("'" + Shown.word(word) + "' is not known here", expected.get(), NearestWord.to(word, words)));
        return words.isEmpty() ? "" : words.get(0);
    }

    boolean truth() {
        return oneOf(List.of("true", "false")).equals("true");
    }

    /** The elements of a list; none if it is not one. */
    List<Cursor> elements(String expected) {
        List<Cursor> elements = new ArrayList<>();
        if (item instanceof Item.Listing listing) {
            for (int i = 0; i < listing.elements().size(); i++) {
                elements.add(new Cursor(listing.elements().get(i), path + "[" + i + "]", pass));
            }
            if (elements.isEmpty()) {
                report("this list is empty", expected);
            }
        } else {
            report("a " + kind() + " stands here", expected);
        }
        return elements;
    }

    /** The keys and values of a map whose keys are names out of {@code allowed}, in the order of the file. */
    List<Named> named(Collection<String> allowed, String expected) {
        List<Named> entries = new ArrayList<>();
        if (!(item instanceof Item.Mapping mapping)) {
            report("a " + kind() + " stands here", "a map: " + expected);
            return entries;
        }
        for (Item.Entry entry : mapping.entries()) {
            String name = entry.key().text();
            Cursor key = new Cursor(entry.key(), path, pass);
            if (allowed.contains(name)) {
                entries.add(new Named(name, new Cursor(entry.value(), path + "." + name, pass)));
            } else {
                key.report("'" + Shown.word(name) + "' is not known here", expected, NearestWord.to(name, allowed));
            }
        }
        return entries;
    }

    /** What kind of value this is, for a message. */
    String kind() {
        if (item instanceof Item.Mapping) {
            return "map";
        }
        return item instanceof Item.Listing ? "list" : "single value";
    }

    /** A value below a key that is a name. */
    record Named(String name, Cursor value) {}
}
