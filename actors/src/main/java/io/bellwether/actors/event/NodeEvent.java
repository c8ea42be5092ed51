package io.bellwether.actors.event;

import java.util.List;
import java.util.SortedMap;

/**
 * What a node declares about itself. Checks are made from these, from outside; the same events are emitted in the
 * simulator and by real processes. Times are microseconds; names are node, user or channel names.
 */
public sealed interface NodeEvent extends Event {

    /** The edge a frame passed. */
    enum Edge {
        REQUEST,
        REPLY,
        PUBLISH,
        SUBSCRIBE
    }

    record NodeStarted(String role) implements NodeEvent {}

    /**
     * A frame left.
     *
     * @param frame the world's id of it, 0 where unknown
     * @param what a request's {@link io.bellwether.protocol.Request#label() label}, a reply's service, or a topic
     * @param clock Lamport time it carries
     * @param answers the request frame that this reply answers, 0 if it answers none
     */
    record FrameSent(long frame, Edge edge, String peer, String what, long clock, int bytes, long answers)
            implements NodeEvent {}

    /**
     * A frame came in.
     *
     * @param what as in {@link FrameSent}
     * @param carried Lamport time in the frame, -1 if none
     * @param clock own Lamport time after the merge
     */
    record FrameReceived(long frame, Edge edge, String peer, String what, long carried, long clock, int bytes)
            implements NodeEvent {}

    /** A frame came in that was not understood: declared instead of {@link FrameReceived}. */
    record FrameRefused(long frame, Edge edge, String peer, String reason) implements NodeEvent {}

    record RequestTimedOut(String peer, String service) implements NodeEvent {}

    /** The disk refused; the node goes on without what should have been kept. */
    record StoreRefused(String what, String reason) implements NodeEvent {}

    /** A record that survived a restart could not be read, and was passed over; counted from 0. */
    record LogRecordSkipped(int index, String reason) implements NodeEvent {}

    /** The reference told this server its rank. */
    record RankAssigned(int rank) implements NodeEvent {}

    /** The list of live servers as this server now knows it, by ascending rank. */
    record MembersLearned(List<String> members) implements NodeEvent {}

    /** The reference answers, or has stopped answering. */
    record ReferenceReachable(boolean reachable) implements NodeEvent {}

    record CoordinatorSuspected(String coordinator, String reason) implements NodeEvent {}

    record ElectionStarted(String reason, List<String> asked) implements NodeEvent {}

    /** A higher rank took the election over. */
    record ElectionDeferred(String to) implements NodeEvent {}

    /** This server is now the coordinator of that epoch. */
    record CoordinatorElected(long epoch, int rank) implements NodeEvent {}

    /** This server now follows that coordinator. */
    record CoordinatorFollowed(String coordinator, long epoch) implements NodeEvent {}

    record SteppedDown(long epoch, String reason) implements NodeEvent {}

    record AnnouncementIgnored(String coordinator, long epoch, String reason) implements NodeEvent {}

    record ClockRoundStarted(long round, List<String> polled) implements NodeEvent {}

    /**
     * A Berkeley round is complete.
     *
     * @param offsetsMicros each answering server's clock minus the coordinator's, the coordinator's own 0 included
     * @param voters whose offsets were averaged
     */
    record ClockRoundFinished(
            long round,
            SortedMap<String, Long> offsetsMicros,
            List<String> voters,
            long averageMicros,
            long largestRoundTripMicros)
            implements NodeEvent {}

    record ClockRoundAbandoned(long round, String reason) implements NodeEvent {}

    /** How a clock is corrected. */
    enum Correction {
        SLEW,
        STEP
    }

    record ClockCorrected(long micros, Correction manner, String by, long epoch) implements NodeEvent {}

    record AdjustmentRefused(String by, long epoch, String reason) implements NodeEvent {}

    record UserLoggedIn(String user) implements NodeEvent {}

    record ChannelCreated(String channel) implements NodeEvent {}

    record MessagePublished(String id, String user, String channel) implements NodeEvent {}

    record DirectMessageSent(String id, String src, String dst) implements NodeEvent {}

    /**
     * A client was told that its write is stored: as soon as the acknowledgement setting allows it. A retry that is
     * answered OK is declared again, with the place of the write that is stored, whichever server accepted that.
     *
     * @param id the message's id; of a write that has none of its own, {@code origin:sequence}
     * @param kind {@code login}, {@code channel}, {@code publish} or {@code message}
     * @param origin one life of the server that accepted it, written {@code server@life}
     * @param sequence its number among the writes of that origin, from 1
     * @param clock Lamport time of the write; writes are ordered by clock, origin and sequence
     */
    record WriteAccepted(String id, String kind, String origin, long sequence, long clock) implements NodeEvent {}

    /**
     * A write is safe on this server's disk, where it was accepted or wherever it was replicated to; fields as in
     * {@link WriteAccepted}. What a server finds on its disk when it starts is not declared again.
     */
    record WriteApplied(String id, String origin, long sequence, long clock) implements NodeEvent {}

    /**
     * All that this server holds, in a few numbers. Declared first when it starts: that is what its disk brought over.
     *
     * @param vector highest sequence of each origin; it holds all up to there
     * @param hash 16 hexadecimal digits; servers that hold the same writes have the same
     * @param writes how many different writes it holds: copies with the same id count once
     */
    record StateDeclared(SortedMap<String, Long> vector, String hash, long writes) implements NodeEvent {}

    /** How many of the writes that this server accepted, in any of its lives, the peer is not known to hold. */
    record ReplicationLag(String peer, long writes) implements NodeEvent {}

    /**
     * A page of history was read.
     *
     * @param topic a channel, or the user whose direct messages these are
     * @param after the cursor that was asked for, empty for the oldest
     * @param ids of the messages, in order
     */
    record HistoryServed(String topic, String after, List<String> ids) implements NodeEvent {}

    /** A request was understood, and refused. */
    record RequestRefused(String service, String reason) implements NodeEvent {}

    /** The reference gave a name its rank. */
    record ServerRanked(String server, int rank) implements NodeEvent {}

    record HeartbeatRecorded(String server) implements NodeEvent {}

    /** At the reference: the server is on the list (again). */
    record ServerListed(String server) implements NodeEvent {}

    /** At the reference: no heartbeat for the expiry time; the server is off the list. */
    record ServerExpired(String server) implements NodeEvent {}

    /** At a proxy: a client's request went on to that server. Each try is declared. */
    record RequestForwarded(String service, String server) implements NodeEvent {}

    /** At a proxy: a read was answered from the last value; its age counts from when the server was asked for it. */
    record ServedFromCache(String service, long ageMicros) implements NodeEvent {}

    /** At a proxy: the server did not answer, and gets no requests until it answers a probe. */
    record ServerAvoided(String server, String reason) implements NodeEvent {}

    /** At a proxy: an avoided server answered a probe. */
    record ServerUsedAgain(String server) implements NodeEvent {}

    /** At a proxy: a request was answered with an error, because no server was left that could be asked. */
    record NoServerLeft(String service) implements NodeEvent {}

    /** At a client or bot: a request and its end. Numbers are the client's own, from 1. */
    record ClientAsked(long number, String service, String server) implements NodeEvent {}

    /** At a client or bot: a message is on its way, to a channel or a user; retries carry the same id. */
    record MessageSent(String id, String topic, String text) implements NodeEvent {}

    /** At a client: a page of history, oldest message first. */
    record HistoryShown(String topic, List<String> texts) implements NodeEvent {}

    record ClientAnswered(long number, String service, String status, String detail) implements NodeEvent {}

    record ClientGaveUp(long number, String service, String reason) implements NodeEvent {}

    record Subscribed(String topic) implements NodeEvent {}

    /** At a client or bot: a publication on a topic that it asked for. */
    record MessageShown(String topic, String from, String text, String id) implements NodeEvent {}

    /** At a client or bot: it may have missed something on this topic, and will ask the history. */
    record GapSuspected(String topic, String reason) implements NodeEvent {}

    /** At a client or bot: these messages no broker brought; the history had them, and they are shown now. */
    record CaughtUp(String topic, List<String> ids) implements NodeEvent {}

    /** At a client or bot: a publication that only the prefix matched. */
    record PrefixMatchDropped(String topic) implements NodeEvent {}
}
