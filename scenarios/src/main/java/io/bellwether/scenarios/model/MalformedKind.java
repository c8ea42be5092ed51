package io.bellwether.scenarios.model;

import java.util.Locale;

/** The malformed frames that a scenario can name, one for each way in which a peer gets the protocol wrong. */
public enum MalformedKind {
    /** No bytes at all. */
    EMPTY(""),
    /** A byte that MessagePack never uses. */
    NOT_MESSAGEPACK("c1"),
    /** A map of two entries that ends after the first key. */
    TRUNCATED("82a773657276696365"),
    /** The list [1, 2, 3]. */
    NOT_A_MAP("93010203"),
    /** {@code {"data": {}}}. */
    NO_SERVICE("81a46461746180"),
    /** {@code {"service": "fly", "data": {}}}. */
    UNKNOWN_SERVICE("82a773657276696365a3666c79a46461746180"),
    /** {@code {"service": 7, "data": "x"}}. */
    WRONG_TYPE("82a77365727669636507a464617461a178"),
    /** A login whose data has no user. */
    MISSING_FIELD("82a773657276696365a56c6f67696ea46461746180"),
    /** A request for the users with clock -1. */
    NEGATIVE_CLOCK("82a773657276696365a57573657273a46461746181a5636c6f636bff"),
    /** A request for the users with clock 2^63 - 1. */
    ABSURD_CLOCK("82a773657276696365a57573657273a46461746181a5636c6f636bcf7fffffffffffffff"),
    /** A hundred lists, each in the next. */
    TOO_DEEP("91".repeat(100) + "c0"),
    /** <code>{"service"</code>: taken for JSON, and not JSON. */
    BROKEN_JSON("7b227365727669636522");

    private final String hex;

    MalformedKind(String hex) {
        this.hex = hex;
    }

    /** The word in the file, such as {@code not-a-map}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public MalformedFrame frame() {
        return new MalformedFrame(word(), hex);
    }
}
