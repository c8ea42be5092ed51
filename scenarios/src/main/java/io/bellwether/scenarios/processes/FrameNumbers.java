package io.bellwether.scenarios.processes;

import io.bellwether.runtime.link.message.MessageKind;
import io.bellwether.runtime.link.message.WholeMessage;
import io.bellwether.runtime.node.runner.RunRegister;
import io.bellwether.runtime.zeromq.FrameTag;
import java.util.List;

/** By which number the nodes of a run know a message that a link has seen. */
final class FrameNumbers {
    private static final long UNKNOWN = 0;
    private static final int ENVELOPE = 2;

    private FrameNumbers() {}

    static long of(WholeMessage message) {
        return switch (message.kind()) {
            case REQUEST, REPLY -> inEnvelope(message.kind(), message.frames());
            case PUBLICATION, DELIVERY -> RunRegister.numberOf(message.topic(), message.body());
            case OTHER -> UNKNOWN;
        };
    }

    /** The tag stands before the empty delimiter, in the request and in its reply. */
    private static long inEnvelope(MessageKind kind, List<byte[]> frames) {
        if (frames.size() <= ENVELOPE || frames.get(1).length > 0) {
            return UNKNOWN;
        }
        FrameTag tag = FrameTag.of(frames.get(0));
        return kind == MessageKind.REQUEST ? tag.number() : tag.reply();
    }
}
