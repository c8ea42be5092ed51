package io.bellwether.scenarios.conform.rules;

import static io.bellwether.scenarios.conform.Part.CLOCKS;
import static io.bellwether.scenarios.conform.Part.PUBLISH_SUBSCRIBE;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.protocol.Timestamps;
import io.bellwether.scenarios.conform.Bench;
import io.bellwether.scenarios.conform.Breach;
import io.bellwether.scenarios.conform.Heard;
import io.bellwether.scenarios.conform.Need;
import io.bellwether.scenarios.conform.Question;
import io.bellwether.scenarios.conform.Rule;
import io.bellwether.scenarios.conform.Trial;
import io.bellwether.scenarios.conform.Unobservable;
import java.util.List;

/** What subscribers hear of a channel. */
final class Publications {

    private static final String TWO_FRAMES = "Two frames: the topic, and a map.";
    private static final String TOPIC = "The topic is the channel's name, or the addressee's.";
    private static final String FORM =
            "The map is flat, and carries the nested form too; `wire.publications: flat` drops" + " the nested copy.";
    private static final String TIMESTAMP = "`timestamp` in a publication is integer seconds.";

    private Publications() {}

    static List<Rule> rules() {
        return List.of(
                rule("publication", "what is published is heard", TWO_FRAMES, bench -> hear(bench, bench.channel()))
                        .asBasis(),
                rule("publication-frames", "a publication is two frames, the second a map", TWO_FRAMES, bench -> {
                    Heard heard = hear(bench, bench.channel());
                    heard.require(
                            heard.frames().size() == 2,
                            "it is " + heard.frames().size() + " frames");
                    heard.body();
                }),
                rule("publication-topic", "the topic is the channel's name", TOPIC, bench -> {
                    Heard heard = hear(bench, bench.channel());
                    heard.require(heard.topic().equals(bench.channel()), "the topic is not `" + bench.channel() + "`");
                }),
                rule(
                        "publication-subscribed",
                        "who subscribes to the channel hears it",
                        "A subscription in ZeroMQ is a prefix, so a receiver compares the whole topic.",
                        bench -> {
                            String channel = bench.channel();
                            String user = bench.user();
                            bench.broadcast()
                                    .hearAt(channel, text -> bench.server().ask(Messages.publish(user, channel, text)));
                        }),
                rule("publication-body", "it says who said what, and where", FORM, bench -> {
                    Heard heard = hear(bench, bench.channel());
                    requireText(heard, heard.body(), "user", bench.user());
                    requireText(heard, heard.body(), "channel", bench.channel());
                    heard.require(heard.body().path("message").isTextual(), "there is no text `message`");
                }),
                rule("publication-service", "it is marked as `publish`", FORM, bench -> {
                    Heard heard = hear(bench, bench.channel());
                    requireText(heard, heard.body(), "service", "publish");
                }),
                rule("publication-nested", "its nested form says the same", FORM, bench -> {
                    Heard heard = hear(bench, bench.channel());
                    JsonNode nested = nested(heard);
                    requireText(heard, nested, "user", bench.user());
                    requireText(heard, nested, "channel", bench.channel());
                    requireText(heard, nested, "message", heard.field("message").asText());
                }),
                rule("publication-timestamp", "its `timestamp` is whole seconds", TIMESTAMP, bench -> {
                    Heard heard = hear(bench, bench.channel());
                    requireSeconds(heard);
                }),
                Rule.of(
                                CLOCKS,
                                "publication-clock",
                                "a publication's clock is above the request's that caused it",
                                Sentences.LAMPORT,
                                bench -> {
                                    String user = bench.user();
                                    String channel = bench.channel();
                                    long sent = bench.server()
                                            .ask(Question.of("users"))
                                            .clock();
                                    Heard heard = bench.broadcast().hear(text -> bench.server()
                                            .ask(Messages.publish(user, channel, text)
                                                    .with("clock", sent)));
                                    JsonNode clock = heard.field("clock");
                                    heard.require(clock.isIntegralNumber(), "there is no clock, a whole number");
                                    heard.require(clock.longValue() > sent, "its clock is not above " + sent);
                                })
                        .needs(Need.BROKER));
    }

    static void requireText(Heard heard, JsonNode map, String field, String expected) throws Breach {
        heard.require(map.path(field).asText("").equals(expected), "`" + field + "` is not `" + expected + "`");
    }

    static void requireSeconds(Heard heard) throws Breach {
        JsonNode stamp = heard.field("timestamp");
        heard.require(
                stamp.isIntegralNumber() && !Timestamps.isMilliseconds(stamp.doubleValue()),
                "`timestamp` is not a whole number of seconds");
    }

    static JsonNode nested(Heard heard) throws Breach, Unobservable {
        JsonNode nested = heard.body().path("data");
        if (nested.isMissingNode()) {
            throw new Unobservable("publications are flat here, which is allowed");
        }
        return nested;
    }

    private static Heard hear(Bench bench, String channel) throws Breach, Unobservable {
        String user = bench.user();
        return bench.broadcast().hear(text -> bench.server().ask(Messages.publish(user, channel, text)));
    }

    static Rule rule(String id, String says, String sentence, Trial trial) {
        return Rule.of(PUBLISH_SUBSCRIBE, id, says, sentence, trial).needs(Need.BROKER);
    }
}
