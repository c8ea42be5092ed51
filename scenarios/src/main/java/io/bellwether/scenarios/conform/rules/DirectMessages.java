package io.bellwether.scenarios.conform.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.scenarios.conform.Bench;
import io.bellwether.scenarios.conform.Breach;
import io.bellwether.scenarios.conform.Heard;
import io.bellwether.scenarios.conform.Rule;
import io.bellwether.scenarios.conform.Unobservable;
import java.util.List;

/** What a person hears who subscribes to their own name. */
final class DirectMessages {

    private static final String FORM =
            "A direct message is `{from, src, dst, message, timestamp, clock, …}` under the" + " addressee's name.";

    private DirectMessages() {}

    static List<Rule> rules() {
        return List.of(
                Publications.rule("direct", "a message to a user is heard", FORM, DirectMessages::hear),
                Publications.rule("direct-topic", "its topic is the addressee's name", FORM, bench -> {
                    Heard heard = hear(bench);
                    heard.require(
                            heard.topic().equals(bench.otherUser()), "the topic is not `" + bench.otherUser() + "`");
                }),
                Publications.rule("direct-body", "it says who said what to whom", FORM, bench -> {
                    Heard heard = hear(bench);
                    Publications.requireText(heard, heard.body(), "src", bench.user());
                    Publications.requireText(heard, heard.body(), "dst", bench.otherUser());
                    heard.require(heard.body().path("message").isTextual(), "there is no text `message`");
                }),
                Publications.rule("direct-from", "it names its sender as `from`, too", FORM, bench -> {
                    Heard heard = hear(bench);
                    Publications.requireText(heard, heard.body(), "from", bench.user());
                }),
                Publications.rule("direct-nested", "its nested form says the same", FORM, bench -> {
                    Heard heard = hear(bench);
                    JsonNode nested = Publications.nested(heard);
                    Publications.requireText(heard, nested, "src", bench.user());
                    Publications.requireText(heard, nested, "dst", bench.otherUser());
                }),
                Publications.rule(
                        "direct-timestamp",
                        "its `timestamp` is whole seconds",
                        "`timestamp` in a publication is integer seconds.",
                        bench -> Publications.requireSeconds(hear(bench))));
    }

    private static Heard hear(Bench bench) throws Breach, Unobservable {
        String from = bench.user();
        String to = bench.otherUser();
        return bench.broadcast().hear(text -> bench.server().ask(Messages.message(from, to, text)));
    }
}
