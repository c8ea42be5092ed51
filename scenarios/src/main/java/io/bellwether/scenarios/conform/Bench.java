package io.bellwether.scenarios.conform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** What rules are tried with: the nodes of the system, a subscriber, and a few users and channels that rules share. */
public final class Bench {

    private static final long LOOK_AGAIN_NANOS = 50_000_000L;

    private final Nodes nodes;
    private final FreshNames names;
    private final Duration settling;
    private Optional<Setup> ana = Optional.empty();
    private Optional<Setup> bia = Optional.empty();
    private Optional<Setup> channel = Optional.empty();
    private Optional<Heard> announcement = Optional.empty();

    /** A name that is there, or why it is not. */
    private record Setup(String name, Optional<String> obstacle) {}

    /** An exchange that must come out well sooner or later. */
    @FunctionalInterface
    public interface Attempt {
        void run() throws Breach, Unobservable;
    }

    /** @param settling how long what happened at one node may take to show at another */
    Bench(Nodes nodes, FreshNames names, Duration settling) {
        this.nodes = nodes;
        this.names = names;
        this.settling = settling;
    }

    public Subject server() {
        return nodes.server();
    }

    public Subject second() {
        return nodes.second().orElseThrow();
    }

    public Subject reference() {
        return nodes.reference().orElseThrow();
    }

    public Broadcast broadcast() {
        return nodes.broadcast().orElseThrow();
    }

    /** Why a rule with that need cannot be tried; empty if it can. */
    Optional<String> obstacle(Need need) {
        return nodes.obstacle(need);
    }

    /** A name, or a text, that nobody has used. */
    public String fresh(String word) {
        return names.next(word);
    }

    /** A user who is logged in at the first server. */
    public String user() throws Unobservable {
        ana = Optional.of(ana.isPresent() ? ana.get() : setUp("login", "user", fresh("ana")));
        return nameOf(ana.get());
    }

    /** Another one. */
    public String otherUser() throws Unobservable {
        bia = Optional.of(bia.isPresent() ? bia.get() : setUp("login", "user", fresh("bia")));
        return nameOf(bia.get());
    }

    /** A channel of the first server. */
    public String channel() throws Unobservable {
        channel = Optional.of(channel.isPresent() ? channel.get() : setUp("channel", "channel", fresh("sala")));
        return nameOf(channel.get());
    }

    /** A channel of this rule's own. */
    public String freshChannel() throws Unobservable {
        return nameOf(setUp("channel", "channel", fresh("sala")));
    }

    /** So many messages that were published to a channel of the first server, one after the other. */
    public List<String> published(String channel, int messages) throws Unobservable {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < messages; i++) {
            String text = fresh("oi");
            Question publish = Question.of("publish")
                    .with("user", user())
                    .with("channel", channel)
                    .with("message", text);
            try {
                server().ask(publish).requireStatus("OK");
            } catch (Breach failed) {
                throw new Unobservable("this needs a message in a channel, and `publish` does not work");
            }
            texts.add(text);
        }
        return texts;
    }

    /** An announcement of a coordinator, the same one for all rules: the system is not to hold elections without end. */
    public Heard announcement(Broadcast.Act askForElection) throws Breach, Unobservable {
        announcement = Optional.of(
                announcement.isPresent() ? announcement.get() : broadcast().hearUnder("servers", askForElection));
        return announcement.get();
    }

    /** Tries until it comes out well, or has had time enough; then the last breach counts. */
    public void eventually(Attempt attempt) throws Breach, Unobservable {
        long end = System.nanoTime() + settling.toNanos();
        while (true) {
            try {
                attempt.run();
                return;
            } catch (Breach notYet) {
                if (System.nanoTime() - end > 0) {
                    throw notYet;
                }
                LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            }
        }
    }

    private Setup setUp(String service, String field, String name) throws Unobservable {
        Exchange exchange = server().ask(Question.of(service).with(field, name));
        try {
            exchange.requireStatus("sucesso");
            return new Setup(name, Optional.empty());
        } catch (Breach failed) {
            return new Setup(name, Optional.of("this needs a " + field + ", and `" + service + "` does not work"));
        }
    }

    private static String nameOf(Setup setup) throws Unobservable {
        if (setup.obstacle().isPresent()) {
            throw new Unobservable(setup.obstacle().get());
        }
        return setup.name();
    }
}
