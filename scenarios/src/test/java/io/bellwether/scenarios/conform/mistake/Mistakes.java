package io.bellwether.scenarios.conform.mistake;

import java.util.List;
import java.util.stream.Stream;

/** All of them. */
public final class Mistakes {

    private Mistakes() {}

    public static List<Mistake> all() {
        return Stream.of(
                        FatalMistakes.all(),
                        PublicationMistakes.all(),
                        ReplicaMistakes.all(),
                        ReplyMistakes.all(),
                        ChatMistakes.all(),
                        ClockMistakes.all(),
                        ReferenceMistakes.all())
                .flatMap(List::stream)
                .toList();
    }
}
