package io.bellwether.scenarios.yaml;

import io.bellwether.protocol.codec.Limits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads names of clients, users, channels and scenarios. */
final class Names {

    private static final Pattern SCENARIO = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern CLIENT = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

    private Names() {}

    /** The name of a scenario: fit for a directory everywhere. */
    static String scenario(Cursor cursor) {
        return matching(cursor, SCENARIO, "small letters, digits and hyphens, such as coordinator-crash");
    }

    /** The name of a scripted client, also its node and user name. */
    static String read(Cursor cursor) {
        return matching(cursor, CLIENT, "a name of letters, digits, - and _, such as alice");
    }

    /** The name of a channel, a user or any other topic on the wire. */
    static String topic(Cursor cursor) {
        String expected = "a name of at most " + Limits.DEFAULT.maxNameBytes() + " bytes";
        String name = cursor.text(expected);
        if (name.getBytes(StandardCharsets.UTF_8).length > Limits.DEFAULT.maxNameBytes()) {
            cursor.report("this name is too long", expected);
        }
        return name;
    }

    static List<String> topics(Cursor cursor) {
        return cursor.elements("a list of names, such as [geral, tech]").stream()
                .map(Names::topic)
                .toList();
    }

    private static String matching(Cursor cursor, Pattern pattern, String expected) {
        Optional<String> text = cursor.text(() -> expected);
        text.filter(name -> !pattern.matcher(name).matches())
                .ifPresent(name ->
                        cursor.report("'" + Shown.word(name) + "' is not a name that can stand here", expected));
        return text.orElse("");
    }
}
