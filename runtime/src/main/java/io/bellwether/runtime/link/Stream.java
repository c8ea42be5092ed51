package io.bellwether.runtime.link;

import java.io.IOException;
import java.nio.channels.SelectionKey;

/**
 * One direction of a connection: reads from one end, keeps what is in flight until it is due, and writes to the other.
 * Where its link is severed it stalls, and reads nothing, so that TCP pushes back. What its source says last, an orderly
 * end or a reset, travels like its bytes.
 */
final class Stream implements Intake.Departures {
    private static final long NEVER = Long.MAX_VALUE;

    private enum Source {
        OPEN,
        ENDED,
        RESET
    }

    private final SelectorLoop loop;
    private final Connection connection;
    private final Link link;
    private final Cargo cargo;
    private final Intake intake;
    private final Pieces pieces = new Pieces();
    private final Runnable timer = this::timerRang;
    private End from;
    private End to;
    private int dueBytes;
    private Source source = Source.OPEN;
    private boolean blocked;
    private boolean stalled;
    private boolean over;
    private long timerNanos = NEVER;

    Stream(SelectorLoop loop, RingPool rings, Connection connection, Link link) {
        this.loop = loop;
        this.connection = connection;
        this.link = link;
        this.cargo = new Cargo(rings);
        this.intake = new Intake(link, cargo, this);
        link.streams().add(this);
    }

    Connection connection() {
        return connection;
    }

    Link link() {
        return link;
    }

    boolean isOver() {
        return over;
    }

    /** Both ends are there. */
    void open(End source, End sink) {
        from = source;
        to = sink;
        stalled = link.isSevered();
        from.want(SelectionKey.OP_READ);
    }

    void linkChanged() {
        connection.linkChanged();
    }

    /** The link carries more than before: what waits for its turn need not any longer. */
    void departAgain() {
        pieces.departAgain(link, loop.clock().nanos());
    }

    /** Stalls or goes on, as the link is now. */
    void review() {
        if (over || from == null) {
            return;
        }
        if (link.isSevered()) {
            if (!stalled) {
                stalled = true;
                to.dontWant(SelectionKey.OP_WRITE);
                if (!pieces.isEmpty() || dueBytes > 0) {
                    link.heldSomething();
                }
            }
            return;
        }
        if (stalled) {
            stalled = false;
            blocked = false;
            if (!pieces.isEmpty()) {
                pieces.notBefore(loop.clock().nanos() + link.latencyNanos(0));
            }
        }
        deliver();
    }

    /** The source has something to say. */
    void readable() {
        if (stalled) {
            link.heldSomething();
            from.dontWant(SelectionKey.OP_READ);
            return;
        }
        try {
            boolean ended = intake.readFrom(from.channel());
            if (ended) {
                sourceSaid(Source.ENDED);
            } else {
                deliver();
            }
        } catch (IOException e) {
            sourceReset();
        }
        if (cargo.isFull()) {
            from.dontWant(SelectionKey.OP_READ);
        }
    }

    /** The source is gone, and what it has not read is lost. Whoever is at the other end hears of it in its turn. */
    void sourceReset() {
        if (!connection.isOver() && source != Source.RESET) {
            over = false;
            sourceSaid(Source.RESET);
        }
    }

    /** The source is gone, and with it what it said that has not come through. */
    void sourceCrashed() {
        if (from == null) {
            connection.drop("reset by the peer");
        } else if (!connection.isOver()) {
            forget();
            sourceReset();
        }
    }

    @Override
    public void leaves(int bytes) {
        pieces.add(bytes, link.departureNanos(bytes, loop.clock().nanos()), link.latencyNanos(bytes));
    }

    @Override
    public void leavesAfter(long nanos, byte[] message) {
        loop.at(loop.clock().nanos() + nanos, () -> leavesNow(message));
    }

    /** The sink takes bytes again. */
    void writable() {
        blocked = false;
        to.dontWant(SelectionKey.OP_WRITE);
        deliver();
    }

    /** The connection is gone, and with it all that was in flight. */
    void end() {
        over = true;
        link.streams().remove(this);
        forget();
    }

    private void sourceSaid(Source last) {
        source = last;
        from.dontWant(SelectionKey.OP_READ);
        leaves(0);
        deliver();
    }

    private void leavesNow(byte[] late) {
        if (!over && source == Source.OPEN) {
            cargo.add(late);
            leaves(late.length);
            deliver();
        }
    }

    private void timerRang() {
        timerNanos = NEVER;
        if (!over) {
            deliver();
        }
    }

    private void deliver() {
        if (stalled || blocked || over) {
            return;
        }
        dueBytes += pieces.takeDueBy(loop.clock().nanos());
        if (dueBytes > 0 && !write()) {
            return;
        }
        readOn();
        if (!pieces.isEmpty()) {
            setTimer();
        } else if (source != Source.OPEN && dueBytes == 0) {
            passOnTheEnd();
        }
    }

    /** @return whether the sink is still there */
    private boolean write() {
        try {
            dueBytes -= cargo.writeTo(to.channel(), dueBytes);
        } catch (IOException e) {
            over = true;
            forget();
            from.dontWant(SelectionKey.OP_READ);
            connection.sinkBroke(this);
            return false;
        }
        if (dueBytes > 0) {
            blocked = true;
            to.want(SelectionKey.OP_WRITE);
        }
        return true;
    }

    private void readOn() {
        cargo.tidy();
        if (source == Source.OPEN && !cargo.isFull()) {
            from.want(SelectionKey.OP_READ);
        }
    }

    private void setTimer() {
        long due = pieces.firstDueNanos();
        if (due < timerNanos) {
            timerNanos = due;
            loop.at(due, timer);
        }
    }

    private void passOnTheEnd() {
        over = true;
        forget();
        if (source == Source.RESET) {
            connection.drop("reset by the peer");
            return;
        }
        try {
            to.channel().shutdownOutput();
            connection.streamEnded();
        } catch (IOException e) {
            connection.sinkBroke(this);
        }
    }

    private void forget() {
        pieces.clear();
        dueBytes = 0;
        cargo.clear();
    }
}
