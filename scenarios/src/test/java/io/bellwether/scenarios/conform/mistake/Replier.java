package io.bellwether.scenarios.conform.mistake;

import java.util.List;

/** Answers requests, rightly or wrongly. */
@FunctionalInterface
public interface Replier {

    /**
     * What goes back: messages of frames, none for silence.
     *
     * @throws Dead to die of the request
     */
    List<List<byte[]>> answer(byte[] request) throws Dead;

    /** The end of the whole node. */
    final class Dead extends Exception {

        private static final long serialVersionUID = 1L;
    }

    /** One reply as it should be: behind the delimiter. */
    static List<List<byte[]>> plainly(byte[] body) {
        return List.of(List.of(new byte[0], body));
    }
}
