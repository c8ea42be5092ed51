package io.bellwether.scenarios.yaml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Turns text into a tree, out of YAML's event stream: there every alias, anchor and tag still has its place, and
 * nothing is expanded, so that a small file cannot become a huge tree.
 */
final class TreeParser {

    private static final int MAX_DEPTH = 16;

    private final Problems problems;
    private final Iterator<Event> events;

    private TreeParser(SourceText source, Problems problems) {
        this.problems = problems;
        LoadSettings settings = LoadSettings.builder().setLabel(source.name()).build();
        this.events = new Parse(settings).parseString(source.text()).iterator();
    }

    /** The document; empty if it is not one, and {@code problems} says why. */
    static Optional<Item> parse(SourceText source, Problems problems) {
        if (!TextRules.hold(source, problems)) {
            return Optional.empty();
        }
        try {
            return new TreeParser(source, problems).document();
        } catch (Unusable e) {
            return Optional.empty();
        } catch (MarkedYamlEngineException e) {
            Position position = e.getProblemMark().map(Position::of).orElse(Position.START);
            problems.add(position, "this is not YAML: " + e.getProblem(), "valid YAML (keys, colons, indentation)");
            return Optional.empty();
        } catch (YamlEngineException e) {
            problems.add(Position.START, "this is not YAML", "valid YAML (keys, colons, indentation)");
            return Optional.empty();
        }
    }

    private Optional<Item> document() {
        Optional<Item> root = Optional.empty();
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof NodeEvent) {
                root = Optional.of(item(event, 1));
            } else if (event.getEventId() == Event.ID.DocumentStart && root.isPresent()) {
                throw unusable(event, "a second document begins here", "one scenario in a file");
            }
        }
        return root;
    }

    private Item item(Event event, int depth) {
        if (event.getEventId() == Event.ID.Alias) {
            throw unusable(event, "aliases (*name) are not part of the language", "the value itself, written out");
        }
        NodeEvent node = (NodeEvent) event;
        if (node.getAnchor().isPresent()) {
            throw unusable(event, "anchors (&name) are not part of the language", "the value without an anchor");
        }
        if (depth > MAX_DEPTH) {
            throw unusable(event, "this is nested too deep", "at most " + MAX_DEPTH + " levels");
        }
        if (event instanceof ScalarEvent scalar) {
            refuseTag(event, scalar.getTag());
            return new Item.Scalar(scalar.getValue(), position(event));
        }
        if (event instanceof SequenceStartEvent sequence) {
            refuseTag(event, sequence.getTag());
            return listing(position(event), depth);
        }
        refuseTag(event, ((MappingStartEvent) event).getTag());
        return mapping(position(event), depth);
    }

    private Item listing(Position start, int depth) {
        List<Item> elements = new ArrayList<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
            elements.add(item(next, depth + 1));
        }
        return new Item.Listing(elements, start);
    }

    private Item mapping(Position start, int depth) {
        Map<String, Item.Entry> entries = new LinkedHashMap<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
            if (!(item(next, depth + 1) instanceof Item.Scalar key)) {
                throw unusable(next, "a key cannot be a list or a map", "a word, then a colon");
            }
            Item value = item(events.next(), depth + 1);
            Item.Entry first = entries.putIfAbsent(key.text(), new Item.Entry(key, value));
            if (first != null) {
                int line = first.key().position().line();
                problems.add(
                        key.position(),
                        "the key '" + Shown.word(key.text()) + "' stands here twice",
                        "each key once; it already stands in line " + line);
            }
        }
        return new Item.Mapping(new ArrayList<>(entries.values()), start);
    }

    private void refuseTag(Event event, Optional<String> tag) {
        if (tag.isPresent()) {
            throw unusable(event, "tags (!name) are not part of the language", "the value without a tag");
        }
    }

    private Unusable unusable(Event event, String message, String expected) {
        problems.add(position(event), message, expected);
        return new Unusable();
    }

    private static Position position(Event event) {
        return event.getStartMark().map(Position::of).orElse(Position.START);
    }

    /** Ends the parse of a document whose tree is not worth going on with; the problem has been reported. */
    private static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unusable() {
            super("unusable document", null, false, false);
        }
    }
}
