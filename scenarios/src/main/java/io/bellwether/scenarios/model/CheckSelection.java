package io.bellwether.scenarios.model;

import java.util.List;

/** Which checks judge the run. */
public sealed interface CheckSelection {

    /** Every check there is, but for {@code except}. */
    record All(List<String> except) implements CheckSelection {
        public All {
            except = List.copyOf(except);
        }

        @Override
        public boolean includes(String check) {
            return !except.contains(check);
        }

        @Override
        public List<String> named() {
            return List.of();
        }
    }

    /** These checks and no other. */
    record Only(List<String> names) implements CheckSelection {
        public Only {
            names = List.copyOf(names);
        }

        @Override
        public boolean includes(String check) {
            return names.contains(check);
        }

        @Override
        public List<String> named() {
            return names;
        }
    }

    boolean includes(String check);

    /** The checks that are asked for one by one; empty if it is whatever there is. */
    List<String> named();
}
