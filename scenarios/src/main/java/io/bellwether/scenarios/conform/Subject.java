package io.bellwether.scenarios.conform;

import io.bellwether.actors.port.Address;
import io.bellwether.scenarios.conform.wire.Answer;
import io.bellwether.scenarios.conform.wire.Line;
import io.bellwether.scenarios.conform.wire.Unreachable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.zeromq.ZContext;

/** One node of the system under test. */
public final class Subject implements AutoCloseable {

    private static final int ATTEMPTS_TO_REVIVE = 5;

    private final String name;
    private final Address address;
    private final Line line;
    private final TimeLeft time;
    private boolean wentSilent;
    private Optional<String> lost = Optional.empty();

    Subject(String name, ZContext context, Address address, Duration timeout, Question probe, TimeLeft time) {
        this.name = name;
        this.address = address;
        this.line = new Line(context, address, timeout, probe.inMessagePack());
        this.time = time;
    }

    /** @throws Unreachable if nobody who speaks ZeroMQ is there */
    void reach(Duration patience) throws Unreachable {
        line.reach(patience);
    }

    Address address() {
        return address;
    }

    public Exchange ask(Question question) throws Unobservable {
        return ask(question.inMessagePack());
    }

    public Exchange askInJson(Question question) throws Unobservable {
        return ask(question.inJson());
    }

    /** Sends a body as it is. */
    public Exchange ask(byte[] body) throws Unobservable {
        time.check();
        Answer answer = line.ask(body);
        wentSilent |= answer instanceof Answer.Silence;
        return new Exchange(body, answer);
    }

    /** What it said without being asked, a moment after its last answer. */
    public Optional<List<byte[]>> unasked() {
        return line.unasked();
    }

    /** What is to be known of a node that left a request unanswered: empty if it answers others. */
    Optional<String> lost() {
        return lost;
    }

    /** After the trial of a rule: finds out whether a node that was silent answers anything any more. */
    void examineAfter(Rule rule) {
        if (wentSilent && lost.isEmpty() && !answersAnything()) {
            lost = Optional.of("nothing answers at the " + name + " since " + rule.id());
        }
        wentSilent = false;
    }

    private boolean answersAnything() {
        for (int attempt = 0; attempt < ATTEMPTS_TO_REVIVE; attempt++) {
            if (line.answersAnew()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        line.close();
    }
}
