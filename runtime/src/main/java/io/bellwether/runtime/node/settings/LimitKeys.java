package io.bellwether.runtime.node.settings;

import io.bellwether.protocol.codec.Limits;
import io.bellwether.protocol.codec.PublicationForm;
import java.util.List;

/** What is accepted from a peer, and how publications are written. */
final class LimitKeys {

    private static final int LARGEST = 1 << 30;
    private static final int DEEPEST = 256;

    private static final Setting<Integer> MAX_NAME_BYTES = Setting.of(
            "max-name-bytes",
            Kinds.bytes(1, LARGEST),
            Limits.DEFAULT.maxNameBytes(),
            "Longest name of a user, channel or server.");

    private static final Setting<Integer> MAX_MESSAGE_BYTES = Setting.of(
            "max-message-bytes", Kinds.bytes(1, LARGEST), Limits.DEFAULT.maxMessageBytes(), "Longest message.");

    private static final Setting<Integer> MAX_FRAME_BYTES =
            Setting.of("max-frame-bytes", Kinds.bytes(1, LARGEST), Limits.DEFAULT.maxFrameBytes(), "Largest frame.");

    private static final Setting<Integer> MAX_DEPTH = Setting.of(
            "max-depth", Kinds.whole(1, DEEPEST), Limits.DEFAULT.maxDepth(), "Deepest nesting of maps and lists.");

    static final Setting<PublicationForm> PUBLICATIONS = Setting.of(
            "publications",
            Kinds.word(PublicationForm.class),
            PublicationForm.FLAT_AND_NESTED,
            "How publications are written; 'flat' saves bytes where no client reads the nested form.");

    static final List<Setting<?>> ALL = List.of(MAX_NAME_BYTES, MAX_MESSAGE_BYTES, MAX_FRAME_BYTES, MAX_DEPTH);

    private LimitKeys() {}

    static Limits read(Values values) {
        return new Limits(
                values.get(MAX_NAME_BYTES),
                values.get(MAX_MESSAGE_BYTES),
                values.get(MAX_FRAME_BYTES),
                values.get(MAX_DEPTH));
    }
}
