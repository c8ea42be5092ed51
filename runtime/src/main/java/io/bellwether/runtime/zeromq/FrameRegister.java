package io.bellwether.runtime.zeromq;

/**
 * How the frames of a run for real are told apart, so that whoever observes all its nodes can pair each sending with its
 * receipt. Bodies stay as they are: a request's number and its sender travel in the envelope before the empty delimiter,
 * which every replier sends back; a reply's number follows from its request's; and a publication's from what it says,
 * since no two say the same.
 */
public interface FrameRegister {

    /** Frames are not numbered, as between nodes that nobody observes: every number is 0. */
    FrameRegister NONE = new FrameRegister() {
        @Override
        public FrameTag next() {
            return FrameTag.NONE;
        }

        @Override
        public long publication(String topic, byte[] body) {
            return 0;
        }

        @Override
        public void leave(Runnable departure) {
            departure.run();
        }
    };

    /** The tag of the next frame that this node numbers. */
    FrameTag next();

    /** The number of a publication, the same at every node. */
    long publication(String topic, byte[] body);

    /** Lets a frame go, as soon as it has been declared. */
    void leave(Runnable departure);
}
