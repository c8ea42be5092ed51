package io.bellwether.scenarios.conform.rules;

import static io.bellwether.scenarios.conform.Part.REQUEST_REPLY;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.scenarios.conform.Bench;
import io.bellwether.scenarios.conform.Breach;
import io.bellwether.scenarios.conform.Exchange;
import io.bellwether.scenarios.conform.Question;
import io.bellwether.scenarios.conform.Rule;
import io.bellwether.scenarios.conform.Unobservable;
import java.util.ArrayList;
import java.util.List;

/** What was said, asked for later. An extension: a system without it breaks no rule. */
final class Histories {

    private static final String TABLE = "| `history` *(ext)* | `channel` or `user`, `after`, `limit` | `messages`:";

    private Histories() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of(REQUEST_REPLY, "history", "history holds what was published", TABLE, bench -> {
                    String channel = bench.freshChannel();
                    List<String> said = bench.published(channel, 1);
                    Exchange page = of(bench, "channel", channel);
                    page.require(texts(page).equals(said), "it does not hold just the one message: " + said);
                }),
                Rule.of(REQUEST_REPLY, "history-of-user", "history holds what was sent to a user", TABLE, bench -> {
                    String reader = bench.otherUser();
                    String text = bench.fresh("oi");
                    Messages.setUp(bench, Messages.message(bench.user(), reader, text));
                    Exchange page = of(bench, "user", reader);
                    page.require(texts(page).contains(text), "it does not hold " + text);
                }),
                Rule.of(
                        REQUEST_REPLY,
                        "history-order",
                        "history is in the order in which one user spoke",
                        Sentences.ONE_ORDER,
                        bench -> {
                            String channel = bench.freshChannel();
                            List<String> said = bench.published(channel, 3);
                            Exchange page = of(bench, "channel", channel);
                            List<String> texts = texts(page);
                            requireAllOf(said, texts);
                            page.require(texts.equals(said), "it is not in the order " + said);
                        }),
                Rule.of(REQUEST_REPLY, "history-pages", "`after` goes on behind a page", Sentences.CURSOR, bench -> {
                    String channel = bench.freshChannel();
                    List<String> said = bench.published(channel, 3);
                    Exchange whole = of(bench, "channel", channel);
                    requireAllOf(said, texts(whole));
                    Exchange first = bench.server()
                            .ask(Question.of("history").with("channel", channel).with("limit", 1));
                    List<String> read = new ArrayList<>(texts(first));
                    first.require(read.size() == 1, "`limit` 1 gave " + read.size() + " messages");
                    Exchange rest = bench.server().ask(after(channel, first));
                    read.addAll(texts(rest));
                    rest.require(read.equals(texts(whole)), "together with the page before it this is " + read);
                }),
                Rule.of(
                        REQUEST_REPLY,
                        "repeated-id",
                        "the same `id` twice is one message",
                        Sentences.SAME_ID,
                        bench -> {
                            String channel = bench.freshChannel();
                            String text = bench.fresh("oi");
                            Question publish = Messages.publish(bench.user(), channel, text)
                                    .with("id", bench.fresh("id"));
                            Messages.setUp(bench, publish);
                            bench.server().ask(publish).requireStatus("OK");
                            Exchange page = of(bench, "channel", channel);
                            requireAllOf(List.of(text), texts(page));
                            page.require(
                                    texts(page).stream().filter(text::equals).count() == 1,
                                    "the message was stored twice");
                        }));
    }

    /** The first page of history at the first server. */
    static Exchange of(Bench bench, String kind, String name) throws Breach, Unobservable {
        return known(bench.server().ask(Question.of("history").with(kind, name).with("limit", 100)));
    }

    /** @throws Unobservable if the system knows no history */
    static Exchange known(Exchange history) throws Breach, Unobservable {
        if (history.field("messages").isMissingNode() && history.status().equals("erro")) {
            throw new Unobservable("the system has no `history`, and need not: it is an extension");
        }
        return history;
    }

    static Question after(String channel, Exchange page) throws Breach {
        return Question.of("history")
                .with("channel", channel)
                .with("limit", 100)
                .with("after", page.field("next"));
    }

    static List<String> texts(Exchange history) throws Breach {
        JsonNode messages = history.field("messages");
        history.require(messages.isArray(), "`messages` is not a list");
        List<String> texts = new ArrayList<>();
        for (JsonNode message : messages) {
            history.require(message.path("message").isTextual(), "there is a message without a text `message`");
            texts.add(message.path("message").textValue());
        }
        return texts;
    }

    static void requireAllOf(List<String> said, List<String> texts) throws Unobservable {
        if (!texts.containsAll(said)) {
            throw new Unobservable("history does not hold what was published: see history");
        }
    }
}
