package io.bellwether.runtime.link;

import io.bellwether.runtime.link.message.Fate;
import io.bellwether.runtime.link.message.WholeMessage;
import io.bellwether.runtime.link.message.ZmtpFraming;
import io.bellwether.runtime.link.message.ZmtpUnits;
import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.util.Optional;

/**
 * How one direction of a connection takes in what its source says: piece by piece, as it comes, until the first time that a
 * rule wants to see single messages; from the next message on, message by message, for good.
 */
final class Intake {

    /** What becomes of what was taken in. */
    interface Departures {

        /** So many bytes more lie in the cargo, and leave now. */
        void leaves(int bytes);

        /** This message leaves by itself when so much time has passed, between two others. */
        void leavesAfter(long nanos, byte[] message);
    }

    private final Link link;
    private final Cargo cargo;
    private final Departures departures;
    private final ZmtpFraming framing = new ZmtpFraming();
    private Optional<ZmtpUnits> messages = Optional.empty();

    Intake(Link link, Cargo cargo, Departures departures) {
        this.link = link;
        this.cargo = cargo;
        this.departures = departures;
    }

    /** Reads once. @return whether the source has ended */
    boolean readFrom(ReadableByteChannel source) throws IOException {
        if (messages.isEmpty() && link.judgesMessages() && framing.isBetweenMessages()) {
            messages = Optional.of(new ZmtpUnits(framing));
        }
        return messages.isPresent() ? readMessages(messages.get(), source) : readPiece(source);
    }

    private boolean readPiece(ReadableByteChannel source) throws IOException {
        int most = link.largestPieceBytes();
        if (link.judgesMessages() && !framing.isOpaque()) {
            most = Math.min(most, framing.bytesThatBelong());
        }
        int read = cargo.readFrom(source, most, framing);
        if (read > 0) {
            departures.leaves(read);
        }
        return read < 0;
    }

    private boolean readMessages(ZmtpUnits units, ReadableByteChannel source) throws IOException {
        int read = units.readFrom(source);
        for (Optional<byte[]> unit = units.next(); unit.isPresent(); unit = units.next()) {
            pass(unit.get(), units.message(unit.get()));
        }
        if (read < 0 || framing.isOpaque()) {
            leave(units.rest());
        }
        return read < 0;
    }

    /** @param message what the unit says, if it is not the transport's own talk */
    private void pass(byte[] unit, Optional<WholeMessage> message) {
        Fate fate = message.isPresent() ? link.judge(message.get()) : Fate.PASS;
        if (fate instanceof Fate.Overtaken overtaken) {
            departures.leavesAfter(overtaken.extraNanos(), unit);
        } else if (fate instanceof Fate.Corrupt corrupt) {
            int body = unit.length - message.orElseThrow().body().length;
            unit[body + corrupt.place()] ^= corrupt.mask();
            leave(unit);
        } else if (fate instanceof Fate.Duplicate) {
            leave(unit);
            leave(unit);
        } else if (!(fate instanceof Fate.Drop)) {
            leave(unit);
        }
    }

    private void leave(byte[] bytes) {
        if (bytes.length > 0) {
            cargo.add(bytes);
            departures.leaves(bytes.length);
        }
    }
}
