package io.bellwether.runtime.sim.kernel;

/** Has what the events of a bucket will read fetched from memory, a group of them at a time. */
final class GroupPrefetch {
    /** What these read fits in the first cache level, and still is there when the last of them is due. */
    static final int GROUP = 32;

    /** Where so few are due together, few are pending, and the caches hold what they need. */
    private static final int FEW = 8;

    private int next;

    /** Nobody asks for it; but what is added to it has to be read. */
    private int sum;

    /** The events of another bucket are due. */
    void begin(Bucket bucket) {
        next = bucket.size() < FEW ? Integer.MAX_VALUE : 0;
    }

    /** Called for each position in turn, before its event is taken. */
    void reach(int position, Bucket bucket, BucketOrder order) {
        if (position == next) {
            fetch(position, bucket, order);
        }
    }

    @SuppressWarnings("unchecked") // a handler is scheduled with an argument of its type
    private void fetch(int position, Bucket bucket, BucketOrder order) {
        next = Math.min(bucket.size(), position + GROUP);
        for (int i = position; i < next; i++) {
            int index = order.index(i);
            if (bucket.target(index) instanceof PrefetchingHandler<?> handler) {
                sum += ((PrefetchingHandler<Object>) handler).prefetch(bucket.payload(index));
            }
        }
    }
}
