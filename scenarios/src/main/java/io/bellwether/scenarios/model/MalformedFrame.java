package io.bellwether.scenarios.model;

import java.util.HexFormat;

/**
 * A frame that no correct client sends.
 *
 * @param name the word in the file: a kind such as {@code truncated}, or {@code hex:} and the bytes
 * @param hex its bytes, two hexadecimal digits each
 */
public record MalformedFrame(String name, String hex) {

    /** A new copy of the bytes. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
