package io.bellwether.scenarios.yaml;

import io.bellwether.scenarios.model.Links;
import io.bellwether.scenarios.model.Target;
import java.util.List;

/**
 * Reads which links are meant: {@code between: [a, b]} is both ways, {@code from} and {@code to} one way. Each of a
 * and b is a node, a selector, or a list of nodes.
 */
final class LinkReader {

    static final String FROM = "from";
    static final String TO = "to";
    static final String BETWEEN = "between";

    private final Selectors selectors;

    LinkReader(Selectors selectors) {
        this.selectors = selectors;
    }

    /** The links that the fields name; all links if they name none. */
    Links read(Fields fields) {
        if (fields.has(BETWEEN)) {
            if (fields.has(FROM) || fields.has(TO)) {
                fields.cursor()
                        .report("'between' stands beside 'from' or 'to'", "between: [a, b], or from: a and to: b");
            }
            return between(fields.need(BETWEEN));
        }
        if (!fields.has(FROM) && !fields.has(TO)) {
            return Links.ALL;
        }
        return new Links(endpoint(fields, FROM), endpoint(fields, TO), false);
    }

    /** The links that the fields name; they must name some. */
    Links need(Fields fields) {
        if (fields.cursor().isMapping() && !fields.has(BETWEEN) && !fields.has(FROM) && !fields.has(TO)) {
            fields.cursor().report("this does not say which links", "between: [a, b], or from: a and to: b");
        }
        return read(fields);
    }

    private Target endpoint(Fields fields, String key) {
        return fields.get(key).map(selectors::endpoints).orElseGet(Target.AllNodes::new);
    }

    private Links between(Cursor cursor) {
        String expected = "a list of two, such as [server-1, server-2]";
        List<Cursor> ends = cursor.elements(expected);
        if (ends.size() != 2) {
            if (!ends.isEmpty()) {
                cursor.report("'between' has two sides, not " + ends.size(), expected);
            }
            return Links.ALL;
        }
        return new Links(selectors.endpoints(ends.get(0)), selectors.endpoints(ends.get(1)), true);
    }
}
