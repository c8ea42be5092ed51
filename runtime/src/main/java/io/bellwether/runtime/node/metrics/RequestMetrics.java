package io.bellwether.runtime.node.metrics;

import io.bellwether.protocol.Reply;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** Requests that came in, by service and outcome, and how long their answers took. */
final class RequestMetrics {

    /** Whatever a peer may call its service, there are no more rows than these. */
    private static final List<String> SERVICES = List.of(
            "login",
            "users",
            "channel",
            "channels",
            "publish",
            "message",
            "history",
            "rank",
            "list",
            "heartbeat",
            "clock",
            "adjust",
            "election",
            "replicate",
            "sync");

    private static final String OTHER = "other";

    private final Map<String, Outcomes> services;
    private final LongAdder arrived = new LongAdder();
    private final LongAdder answered = new LongAdder();

    private record Outcomes(LongAdder done, LongAdder refused, Histogram latency) {
        Outcomes() {
            this(new LongAdder(), new LongAdder(), new Histogram());
        }
    }

    RequestMetrics() {
        SortedMap<String, Outcomes> all = new ConcurrentSkipListMap<>();
        SERVICES.forEach(service -> all.put(service, new Outcomes()));
        all.put(OTHER, new Outcomes());
        services = all;
    }

    void arrived() {
        arrived.increment();
    }

    void answered(Reply reply, long nanos) {
        Outcomes outcomes = services.getOrDefault(reply.service(), services.get(OTHER));
        (reply instanceof Reply.Refused ? outcomes.refused() : outcomes.done()).increment();
        outcomes.latency().observe(nanos);
        answered.increment();
    }

    void write(PrometheusText text) {
        SortedMap<String, Outcomes> asked = new TreeMap<>(services);
        asked.values()
                .removeIf(outcomes -> outcomes.done().sum() + outcomes.refused().sum() == 0);
        String total = "bellwether_requests_total";
        text.metric(total, "counter", "Requests answered, by service and outcome.");
        asked.forEach((service, outcomes) -> {
            String label = PrometheusText.label("service", service);
            text.sample(total, label + ",outcome=\"done\"", outcomes.done().sum());
            text.sample(
                    total, label + ",outcome=\"refused\"", outcomes.refused().sum());
        });
        String seconds = "bellwether_request_seconds";
        text.metric(seconds, "histogram", "Time from a request's arrival to its answer.");
        asked.forEach((service, outcomes) ->
                outcomes.latency().write(seconds, PrometheusText.label("service", service), text));
        text.single(
                "bellwether_requests_waiting",
                "gauge",
                "Requests that have arrived and are not answered yet.",
                arrived.sum() - answered.sum());
    }
}
