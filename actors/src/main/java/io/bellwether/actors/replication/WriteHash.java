package io.bellwether.actors.replication;

import io.bellwether.protocol.StoredWrite;
import io.bellwether.protocol.WriteBody;

/**
 * A 64-bit hash of one write, to be summed over all: the sum does not depend on their order, and one write is added or
 * taken away in constant time. FNV-1a over the fields, then the finalizer of MurmurHash3, without which sums of similar
 * writes collide.
 */
public final class WriteHash {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private long hash = FNV_OFFSET;

    private WriteHash() {}

    public static long of(StoredWrite write) {
        WriteHash hash = new WriteHash();
        hash.number(write.clock());
        hash.text(write.origin());
        hash.number(write.sequence());
        hash.number(write.epochMicros());
        hash.text(write.id());
        hash.body(write.body());
        return mixed(hash.hash);
    }

    /** Of the id of a message alone. */
    public static long ofId(String id) {
        WriteHash hash = new WriteHash();
        hash.text(id);
        return mixed(hash.hash);
    }

    private void body(WriteBody body) {
        text(body.kind());
        if (body instanceof WriteBody.LoggedIn login) {
            text(login.user());
        } else if (body instanceof WriteBody.ChannelCreated created) {
            text(created.channel());
        } else if (body instanceof WriteBody.ChannelText message) {
            text(message.user());
            text(message.channel());
            text(message.message());
        } else if (body instanceof WriteBody.DirectText message) {
            text(message.src());
            text(message.dst());
            text(message.message());
        }
    }

    /** The length too, so that a character cannot move from one field to the next unseen. */
    private void text(String text) {
        number(text.length());
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
    }

    private void number(long number) {
        hash = (hash ^ number) * FNV_PRIME;
        hash = (hash ^ (number >>> 32)) * FNV_PRIME;
    }

    private static long mixed(long h) {
        long x = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
        x = (x ^ (x >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return x ^ (x >>> 33);
    }
}
