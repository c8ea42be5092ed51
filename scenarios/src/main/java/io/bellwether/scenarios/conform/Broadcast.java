package io.bellwether.scenarios.conform;

import io.bellwether.actors.port.Address;
import io.bellwether.scenarios.conform.wire.Ear;
import io.bellwether.scenarios.conform.wire.Unreachable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.zeromq.ZContext;

/** What the broker passes on. */
public final class Broadcast implements AutoCloseable {

    private static final int TRIES = 5;

    /** Also for a server that has just had one to be ready for another. */
    private static final Duration ELECTION_TAKES = Duration.ofSeconds(2);

    private final ZContext context;
    private final Address broker;
    private final Duration timeout;
    private final FreshNames names;
    private final Ear all;

    /** Publishes a text, and is answered. */
    @FunctionalInterface
    public interface Publish {
        Exchange say(String text) throws Unobservable;
    }

    /** Something to do meanwhile. */
    @FunctionalInterface
    public interface Act {
        Exchange now() throws Unobservable;
    }

    private Broadcast(ZContext context, Address broker, Duration timeout, FreshNames names, Ear all) {
        this.context = context;
        this.broker = broker;
        this.timeout = timeout;
        this.names = names;
        this.all = all;
    }

    /** @throws Unreachable if nobody who speaks ZeroMQ is there */
    static Broadcast of(ZContext context, Address broker, Duration patience, Duration timeout, FreshNames names)
            throws Unreachable {
        return new Broadcast(context, broker, timeout, names, Ear.open(context, broker, "", patience));
    }

    /**
     * Publishes, each time with another text, until one is heard under whatever topic.
     *
     * @throws Breach if none is
     * @throws Unobservable if what is to be published is refused
     */
    public Heard hear(Publish publish) throws Breach, Unobservable {
        return hear(all, publish);
    }

    /** The same, as somebody hears it who has subscribed to that topic only. */
    public Heard hearAt(String topic, Publish publish) throws Breach, Unobservable {
        try (Ear ear = Ear.open(context, broker, topic, timeout)) {
            return hear(ear, publish);
        } catch (Unreachable gone) {
            throw new Unobservable(gone.getMessage());
        }
    }

    /** The first publication under that topic after something was done; it is done again while nothing is heard. */
    public Heard hearUnder(String topic, Act act) throws Breach, Unobservable {
        byte[] wanted = topic.getBytes(StandardCharsets.UTF_8);
        Optional<Breach> unheard = Optional.empty();
        for (int i = 0; i < TRIES; i++) {
            Exchange exchange = act.now();
            Optional<List<byte[]>> heard = all.hear(frames -> Arrays.equals(frames.get(0), wanted), longEnough());
            if (heard.isPresent()) {
                return new Heard(exchange, heard.get());
            }
            unheard = Optional.of(
                    exchange.breach("nothing was published under `" + topic + "` afterwards, in " + TRIES + " tries"));
        }
        throw unheard.orElseThrow();
    }

    private Duration longEnough() {
        return timeout.compareTo(ELECTION_TAKES) > 0 ? timeout : ELECTION_TAKES;
    }

    private Heard hear(Ear ear, Publish publish) throws Breach, Unobservable {
        Optional<Breach> unheard = Optional.empty();
        for (int i = 0; i < TRIES; i++) {
            String text = names.next("texto");
            Exchange exchange = publish.say(text);
            requireOk(exchange);
            Optional<List<byte[]>> heard = ear.hear(frames -> contains(frames, text), timeout);
            if (heard.isPresent()) {
                return new Heard(exchange, heard.get());
            }
            unheard =
                    Optional.of(exchange.breach("this was acknowledged, and never published, in " + TRIES + " tries"));
        }
        throw unheard.orElseThrow();
    }

    private static void requireOk(Exchange exchange) throws Unobservable {
        try {
            exchange.requireStatus("OK");
        } catch (Breach refused) {
            throw new Unobservable("what is to be published is not accepted");
        }
    }

    /** Whatever the rest looks like: a text of letters and digits is the same bytes in MessagePack, JSON and plain. */
    private static boolean contains(List<byte[]> frames, String text) {
        return frames.stream().anyMatch(frame -> new String(frame, StandardCharsets.ISO_8859_1).contains(text));
    }

    @Override
    public void close() {
        all.close();
    }
}
