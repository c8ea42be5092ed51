package io.bellwether.actors.replication;

import io.bellwether.protocol.StoredWrite;
import io.bellwether.protocol.WriteBody;

/** How large a write is in a message between servers, at most: pages are bounded by it. */
final class WriteSize {

    /** The names of the fields, the numbers at their widest, and a header for each text. */
    private static final int OVERHEAD = 150;

    private WriteSize() {}

    static int bytes(StoredWrite write) {
        return OVERHEAD + utf8(write.origin()) + utf8(write.id()) + bytes(write.body());
    }

    private static int bytes(WriteBody body) {
        if (body instanceof WriteBody.ChannelText text) {
            return utf8(text.user()) + utf8(text.channel()) + utf8(text.message());
        }
        if (body instanceof WriteBody.DirectText text) {
            return utf8(text.src()) + utf8(text.dst()) + utf8(text.message());
        }
        if (body instanceof WriteBody.LoggedIn login) {
            return utf8(login.user());
        }
        return body instanceof WriteBody.ChannelCreated created ? utf8(created.channel()) : 0;
    }

    private static int utf8(String text) {
        int bytes = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // A pair of surrogates is four bytes, two for each.
            bytes += c < 0x80 ? 0 : c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
        }
        return bytes;
    }
}
