package io.bellwether.protocol.codec;

import io.bellwether.protocol.Dialect;
import io.bellwether.protocol.Position;
import io.bellwether.protocol.Publication;
import io.bellwether.protocol.Reply;
import io.bellwether.protocol.Request;
import io.bellwether.protocol.ServerEntry;
import io.bellwether.protocol.Stamp;
import io.bellwether.protocol.StoredMessage;
import io.bellwether.protocol.StoredWrite;
import io.bellwether.protocol.WriteBody;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.StringArbitrary;

/**
 * Arbitrary messages, of every kind that the wire knows. The edges are among the alternatives; jqwik's own would be all
 * combinations of the edges of all fields.
 */
final class AnyMessage {

    /** Milliseconds are told from seconds by their size, from this year on. */
    private static final long YEAR_1973_SECONDS = 100_000_001L;

    private static final long YEAR_5000_SECONDS = 95_617_584_000L;

    private AnyMessage() {}

    static Arbitrary<Request> request() {
        return Arbitraries.<Request>oneOf(
                        name().map(Request.Login::new),
                        Arbitraries.just(new Request.ListUsers()),
                        name().map(Request.CreateChannel::new),
                        Arbitraries.just(new Request.ListChannels()),
                        Combinators.combine(name(), name(), text(), optional(name()))
                                .as(Request.Publish::new),
                        Combinators.combine(name(), name(), text(), optional(name()))
                                .as(Request.SendDirect::new),
                        Combinators.combine(name(), name(), limit())
                                .as((channel, after, limit) ->
                                        new Request.History(Optional.of(channel), Optional.empty(), after, limit)),
                        Combinators.combine(name(), name(), limit())
                                .as((user, after, limit) ->
                                        new Request.History(Optional.empty(), Optional.of(user), after, limit)),
                        Combinators.combine(name(), optional(name())).as(Request.AskRank::new),
                        Arbitraries.just(new Request.ListServers()),
                        name().map(Request.Heartbeat::new),
                        Arbitraries.just(new Request.ReadClock()),
                        Combinators.combine(micros(), optional(name()), counter())
                                .as(Request.Adjust::new),
                        Combinators.combine(name(), counter()).as(Request.AskElection::new),
                        Combinators.combine(name(), counter(), counter()).as(Request.AnnounceCoordinator::new),
                        write().list().ofMaxSize(20).map(Request.Replicate::new),
                        Combinators.combine(name(), vector(), limit()).as(Request.Sync::new))
                .withoutEdgeCases();
    }

    static Arbitrary<Reply> reply() {
        Arbitrary<String> quiet =
                Arbitraries.of("login", "channel", "publish", "message", "heartbeat", "adjust", "something else");
        return Arbitraries.<Reply>oneOf(
                        quiet.map(Reply.Done::new),
                        Combinators.combine(name(), text()).as(Reply.Refused::new),
                        name().list().ofMaxSize(40).map(Reply.Users::new),
                        name().list().ofMaxSize(40).map(Reply.Channels::new),
                        Combinators.combine(stored().list().ofMaxSize(20), name())
                                .as(Reply.HistoryPage::new),
                        limit().map(Reply.Ranked::new),
                        server().list().ofMaxSize(20).map(Reply.Servers::new),
                        micros().map(micros -> new Reply.ClockReading(micros, true)),
                        Arbitraries.longs()
                                .between(-YEAR_5000_SECONDS, YEAR_5000_SECONDS)
                                .map(seconds -> new Reply.ClockReading(seconds * 1_000_000L, false)),
                        counter().map(Reply.ElectionOk::new),
                        vector().map(Reply.Have::new),
                        Combinators.combine(write().list().ofMaxSize(20), vector(), Arbitraries.of(true, false))
                                .as(Reply.SyncPage::new))
                .withoutEdgeCases();
    }

    static Arbitrary<Publication> publication() {
        Arbitrary<Publication> announced =
                Combinators.combine(name(), counter(), counter()).as(Publication.CoordinatorAnnounced::new);
        return Arbitraries.oneOf(message().filter(message -> !message.topic().equals("servers")), announced)
                .withoutEdgeCases();
    }

    static Arbitrary<Publication> message() {
        return Arbitraries.oneOf(
                Combinators.combine(name(), name(), text(), optional(name()), optional(name()))
                        .as(Publication.ChannelMessage::new),
                Combinators.combine(name(), name(), text(), optional(name()), optional(name()))
                        .as(Publication.DirectMessage::new));
    }

    static Arbitrary<StoredWrite> write() {
        Arbitrary<WriteBody> body = Arbitraries.oneOf(
                name().map(WriteBody.LoggedIn::new),
                name().map(WriteBody.ChannelCreated::new),
                Combinators.combine(name(), name(), text()).as(WriteBody.ChannelText::new),
                Combinators.combine(name(), name(), text()).as(WriteBody.DirectText::new));
        Arbitrary<Position> position = Combinators.combine(ticks(), name(), ticks().filter(sequence -> sequence > 0))
                .as(Position::new);
        return Combinators.combine(position, micros(), name(), body)
                .as(StoredWrite::new)
                .withoutEdgeCases();
    }

    private static Arbitrary<StoredMessage> stored() {
        return Combinators.combine(publication(), stamp(), name())
                .as(StoredMessage::new)
                .withoutEdgeCases();
    }

    private static Arbitrary<SortedMap<String, Long>> vector() {
        return Arbitraries.maps(name(), ticks()).ofMaxSize(20).map(TreeMap::new);
    }

    /** Whole seconds, as our own nodes write them. */
    static Arbitrary<Stamp> stamp() {
        Arbitrary<Long> clock = Arbitraries.oneOf(ticks(), Arbitraries.just(Stamp.NO_CLOCK));
        return Combinators.combine(Arbitraries.longs().between(YEAR_1973_SECONDS, YEAR_5000_SECONDS), clock)
                .as((seconds, ticks) -> new Stamp(seconds * 1_000_000L, ticks))
                .withoutEdgeCases();
    }

    static Arbitrary<Dialect> dialect() {
        return Combinators.combine(
                        Arbitraries.of(Dialect.Format.values()), Arbitraries.of(Dialect.TimestampStyle.values()))
                .as(Dialect::new);
    }

    private static Arbitrary<ServerEntry> server() {
        return Combinators.combine(name(), limit(), optional(name())).as(ServerEntry::new);
    }

    private static Arbitrary<String> name() {
        return Arbitraries.oneOf(
                Arbitraries.just(""), unicode().ofMaxLength(30), unicode().ofMaxLength(30));
    }

    private static Arbitrary<String> text() {
        return Arbitraries.oneOf(
                unicode().ofMaxLength(80),
                Arbitraries.strings().ascii().ofMinLength(200).ofMaxLength(70_000 / 2));
    }

    private static StringArbitrary unicode() {
        return Arbitraries.strings()
                .ascii()
                .withCharRange('\u00A0', '\u07FF')
                .withCharRange('\uE000', '\uFFFD')
                .withChars("é✓");
    }

    private static Arbitrary<Long> micros() {
        return Arbitraries.oneOf(
                Arbitraries.of(0L, -1L, -32L, -33L, -500_000L, Long.MIN_VALUE, Long.MAX_VALUE), Arbitraries.longs());
    }

    private static Arbitrary<Integer> limit() {
        return Arbitraries.oneOf(
                Arbitraries.of(1, Integer.MAX_VALUE), Arbitraries.integers().between(1, Integer.MAX_VALUE));
    }

    private static Arbitrary<OptionalLong> counter() {
        return Arbitraries.oneOf(Arbitraries.just(OptionalLong.empty()), ticks().map(OptionalLong::of));
    }

    /** Every width of integer on the wire, and both bounds. */
    private static Arbitrary<Long> ticks() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        0L, 127L, 128L, 255L, 256L, 65_535L, 65_536L, 4_294_967_295L, 4_294_967_296L, Stamp.MAX_CLOCK),
                Arbitraries.longs().between(0, Stamp.MAX_CLOCK));
    }

    private static <T> Arbitrary<Optional<T>> optional(Arbitrary<T> some) {
        return some.optional();
    }
}
