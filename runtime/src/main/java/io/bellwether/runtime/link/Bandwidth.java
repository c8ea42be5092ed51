package io.bellwether.runtime.link;

import java.util.SplittableRandom;

/** No more than so many bytes a second pass each link, all its connections taken together. */
public record Bandwidth(long bytesPerSecond) implements LinkRule {

    public Bandwidth {
        if (bytesPerSecond <= 0) {
            throw new IllegalArgumentException("A slow link must carry something, and carries " + bytesPerSecond
                    + " bytes a second: cut it instead");
        }
    }

    @Override
    public long mostBytesPerSecond() {
        return bytesPerSecond;
    }

    @Override
    public boolean delays(Passage passage, SplittableRandom random) {
        return true;
    }
}
