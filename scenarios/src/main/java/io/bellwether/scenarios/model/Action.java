package io.bellwether.scenarios.model;

import java.util.List;

/** What a timeline can ask for. */
public sealed interface Action {

    /** The word that stands for it in a scenario file. */
    String keyword();

    /** Something breaks, or is mended. */
    sealed interface Fault extends Action permits NodeFault, LinkFault {}

    /** A scripted client does what a person could do. */
    sealed interface Operation extends Action permits ClientOperation {}

    /** Starts servers that were late. */
    record Start(Target target) implements Action {
        @Override
        public String keyword() {
            return "start";
        }
    }

    /** Servers start an election now, whatever they believe of the coordinator. */
    record Elect(Target target) implements Action {
        @Override
        public String keyword() {
            return "elect";
        }
    }

    /** A client sends these frames, one after another, and awaits an answer to each. */
    record Malformed(String client, String to, List<MalformedFrame> frames) implements Action {
        public Malformed {
            frames = List.copyOf(frames);
        }

        @Override
        public String keyword() {
            return "malformed";
        }
    }

    /** All conditions hold together, within and for the time that {@code window} says. */
    record Expect(List<Condition> conditions, Window window) implements Action {
        public Expect {
            conditions = List.copyOf(conditions);
        }

        @Override
        public String keyword() {
            return "expect";
        }
    }
}
