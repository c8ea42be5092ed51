package io.bellwether.scenarios.conform.rules;

import static io.bellwether.scenarios.conform.Part.REPLICATION;

import io.bellwether.scenarios.conform.Bench;
import io.bellwether.scenarios.conform.Breach;
import io.bellwether.scenarios.conform.Exchange;
import io.bellwether.scenarios.conform.Need;
import io.bellwether.scenarios.conform.Question;
import io.bellwether.scenarios.conform.Rule;
import io.bellwether.scenarios.conform.Trial;
import io.bellwether.scenarios.conform.Unobservable;
import java.util.List;

/** Two servers are one system: sooner or later what one was told the other knows. */
final class Replicas {

    private Replicas() {}

    static List<Rule> rules() {
        return List.of(
                rule("login-spreads", "a login shows at the other server", Sentences.EVERYTHING_EVERYWHERE, bench -> {
                    String user = bench.user();
                    bench.eventually(() -> {
                        Exchange users = bench.second().ask(Question.of("users"));
                        users.require(users.names("users").contains(user), user + " is not listed here");
                    });
                }),
                rule(
                        "channel-spreads",
                        "a channel shows at the other server",
                        Sentences.EVERYTHING_EVERYWHERE,
                        bench -> {
                            String channel = bench.channel();
                            bench.eventually(() -> {
                                Exchange channels = bench.second().ask(Question.of("channels"));
                                channels.require(
                                        channels.names("channels").contains(channel), channel + " is not listed here");
                            });
                        }),
                rule(
                        "publish-elsewhere",
                        "a channel can be published to at the other server",
                        Sentences.EVERYTHING_EVERYWHERE,
                        bench -> {
                            Question publish = Messages.publish(bench.user(), bench.channel(), bench.fresh("oi"))
                                    .with("id", bench.fresh("id"));
                            bench.eventually(() -> bench.second().ask(publish).requireStatus("OK"));
                        }),
                rule(
                        "message-elsewhere",
                        "a user can be written to at the other server",
                        Sentences.EVERYTHING_EVERYWHERE,
                        bench -> {
                            Question message = Messages.message(bench.user(), bench.otherUser(), bench.fresh("oi"))
                                    .with("id", bench.fresh("id"));
                            bench.eventually(() -> bench.second().ask(message).requireStatus("OK"));
                        }),
                rule(
                        "history-spreads",
                        "a message shows in the other server's history",
                        Sentences.EVERYTHING_EVERYWHERE,
                        bench -> {
                            String channel = bench.freshChannel();
                            List<String> said = bench.published(channel, 1);
                            requireHistory(bench, channel);
                            bench.eventually(() -> {
                                Exchange page = historyAtSecond(bench, channel);
                                page.require(
                                        Histories.texts(page).containsAll(said), "it does not hold " + said.get(0));
                            });
                        }),
                rule("history-same", "both servers give one order", Sentences.ONE_ORDER, Replicas::sameOrder),
                rule("cursor-elsewhere", "a cursor is good at the other server", Sentences.CURSOR, Replicas::cursor),
                rule(
                        "repeated-id-elsewhere",
                        "the same `id` at the other server is the same message",
                        Sentences.SAME_ID,
                        Replicas::repeatedElsewhere));
    }

    private static Rule rule(String id, String says, String sentence, Trial trial) {
        return Rule.of(REPLICATION, id, says, sentence, trial).needs(Need.SECOND_SERVER);
    }

    /** Messages are told to both in turn, and then both must tell them alike. */
    private static void sameOrder(Bench bench) throws Breach, Unobservable {
        String channel = bench.freshChannel();
        List<String> atFirst = bench.published(channel, 2);
        String atSecond = bench.fresh("oi");
        Question publish = Messages.publish(bench.user(), channel, atSecond).with("id", bench.fresh("id"));
        requireHistory(bench, channel);
        settled(bench, "publishing at the other server does not work: see publish-elsewhere", () -> bench.second()
                .ask(publish)
                .requireStatus("OK"));
        bench.published(channel, 1);
        settled(bench, "messages do not spread: see history-spreads", () -> {
            Exchange first = Histories.of(bench, "channel", channel);
            Exchange second = historyAtSecond(bench, channel);
            second.require(
                    Histories.texts(second).size() == atFirst.size() + 2
                            && Histories.texts(first).size() == atFirst.size() + 2,
                    "it does not hold all");
        });
        List<String> there = Histories.texts(Histories.of(bench, "channel", channel));
        Exchange here = historyAtSecond(bench, channel);
        here.require(Histories.texts(here).equals(there), "the first server's order is " + there);
    }

    private static void cursor(Bench bench) throws Breach, Unobservable {
        String channel = bench.freshChannel();
        List<String> said = bench.published(channel, 2);
        requireHistory(bench, channel);
        settled(bench, "messages do not spread: see history-spreads", () -> {
            Exchange page = historyAtSecond(bench, channel);
            page.require(Histories.texts(page).containsAll(said), "it does not hold all");
        });
        Exchange whole = Histories.of(bench, "channel", channel);
        Histories.requireAllOf(said, Histories.texts(whole));
        Exchange first = bench.server()
                .ask(Question.of("history").with("channel", channel).with("limit", 1));
        Exchange rest = bench.second().ask(Histories.after(channel, first));
        List<String> all = Histories.texts(whole);
        rest.require(
                Histories.texts(rest).equals(all.subList(Math.min(1, all.size()), all.size())),
                "expected what stands behind the first of " + all);
    }

    private static void repeatedElsewhere(Bench bench) throws Breach, Unobservable {
        String channel = bench.freshChannel();
        String text = bench.fresh("oi");
        Question publish = Messages.publish(bench.user(), channel, text).with("id", bench.fresh("id"));
        Messages.setUp(bench, publish);
        requireHistory(bench, channel);
        settled(bench, "messages do not spread: see history-spreads", () -> {
            Exchange page = historyAtSecond(bench, channel);
            page.require(Histories.texts(page).contains(text), "it does not hold " + text);
        });
        bench.second().ask(publish).requireStatus("OK");
        Exchange page = historyAtSecond(bench, channel);
        page.require(Histories.texts(page).stream().filter(text::equals).count() == 1, "the message was stored twice");
    }

    private static void requireHistory(Bench bench, String channel) throws Breach, Unobservable {
        Histories.of(bench, "channel", channel);
    }

    private static Exchange historyAtSecond(Bench bench, String channel) throws Breach, Unobservable {
        return Histories.known(bench.second()
                .ask(Question.of("history").with("channel", channel).with("limit", 100)));
    }

    /** What another rule is about: where it does not come true, this one says nothing. */
    private static void settled(Bench bench, String otherwise, Bench.Attempt attempt) throws Unobservable {
        try {
            bench.eventually(attempt);
        } catch (Breach never) {
            throw new Unobservable(otherwise);
        }
    }
}
