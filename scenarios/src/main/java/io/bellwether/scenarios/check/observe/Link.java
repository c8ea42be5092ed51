package io.bellwether.scenarios.check.observe;

/** What carries frames from one node to another, in this direction. */
record Link(String from, String to) {

    Link reversed() {
        return new Link(to, from);
    }
}
