package io.bellwether.runtime.node.metrics;

/** Writes the text format of Prometheus, version 0.0.4. */
final class PrometheusText {

    private final StringBuilder text = new StringBuilder();

    /** Begins a metric; its samples follow. */
    PrometheusText metric(String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
        return this;
    }

    /** @param labels such as {@code peer="server-2"}; may be empty */
    PrometheusText sample(String name, String labels, double value) {
        text.append(name);
        if (!labels.isEmpty()) {
            text.append('{').append(labels).append('}');
        }
        text.append(' ');
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            text.append((long) value);
        } else {
            text.append(value);
        }
        text.append('\n');
        return this;
    }

    /** A metric with one sample and no labels. */
    PrometheusText single(String name, String type, String help, double value) {
        return metric(name, type, help).sample(name, "", value);
    }

    static String label(String name, String value) {
        String escaped = value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        return name + "=\"" + escaped + "\"";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
