package io.bellwether.protocol.codec;

import io.bellwether.protocol.Dialect.TimestampStyle;
import io.bellwether.protocol.Publication;
import io.bellwether.protocol.Publication.ChannelMessage;
import io.bellwether.protocol.Publication.CoordinatorAnnounced;
import io.bellwether.protocol.Publication.DirectMessage;
import io.bellwether.protocol.Stamp;
import io.bellwether.protocol.StoredMessage;
import java.util.Optional;

/** Writes the body of a publication. */
final class PublicationWriter {

    private final FrameWriter out;
    private final PublicationForm form;

    PublicationWriter(FrameWriter out, PublicationForm form) {
        this.out = out;
        this.form = form;
    }

    void write(Publication publication, Stamp stamp) {
        if (publication instanceof CoordinatorAnnounced announced) {
            announcement(announced, stamp);
        } else {
            message(publication, stamp);
        }
    }

    /** Writes a message as it stands in a page of history. */
    void stored(StoredMessage stored, TimestampStyle style) {
        int outer = out.openMap();
        fields(stored.message());
        times(stored.stamp(), style);
        provenance(stored.message());
        out.key(Key.CURSOR).text(stored.cursor());
        out.closeMap(outer);
    }

    private void message(Publication publication, Stamp stamp) {
        Service service = publication instanceof ChannelMessage ? Service.PUBLISH : Service.MESSAGE;
        int none = out.openMap();
        if (publication instanceof DirectMessage direct) {
            out.key(Key.FROM).text(direct.src());
        }
        fields(publication);
        times(stamp, TimestampStyle.SECONDS);
        provenance(publication);
        out.key(Key.SERVICE).text(service.word);
        if (form == PublicationForm.FLAT_AND_NESTED) {
            out.key(Key.DATA);
            int frame = out.openMap();
            fields(publication);
            times(stamp, TimestampStyle.SECONDS);
            out.closeMap(frame);
        }
        out.closeMap(none);
    }

    private void announcement(CoordinatorAnnounced announced, Stamp stamp) {
        int none = out.openMap();
        out.key(Key.SERVICE).text(Service.ELECTION.word);
        out.key(Key.DATA);
        int frame = out.openMap();
        fields(announced);
        times(stamp, TimestampStyle.SECONDS);
        out.closeMap(frame);
        out.closeMap(none);
    }

    private void fields(Publication publication) {
        if (publication instanceof ChannelMessage message) {
            out.key(Key.USER).text(message.user());
            out.key(Key.CHANNEL).text(message.channel());
            out.key(Key.MESSAGE).text(message.message());
        } else if (publication instanceof DirectMessage direct) {
            out.key(Key.SRC).text(direct.src());
            out.key(Key.DST).text(direct.dst());
            out.key(Key.MESSAGE).text(direct.message());
        } else if (publication instanceof CoordinatorAnnounced announced) {
            out.key(Key.COORDINATOR).text(announced.coordinator());
            announced.epoch().ifPresent(epoch -> out.key(Key.EPOCH).integer(epoch));
            announced.rank().ifPresent(rank -> out.key(Key.RANK).integer(rank));
        }
    }

    private void provenance(Publication publication) {
        if (publication instanceof ChannelMessage message) {
            provenance(message.id(), message.server());
        } else if (publication instanceof DirectMessage direct) {
            provenance(direct.id(), direct.server());
        }
    }

    private void provenance(Optional<String> id, Optional<String> server) {
        if (id.isPresent()) {
            out.key(Key.ID).text(id.get());
        }
        if (server.isPresent()) {
            out.key(Key.SERVER).text(server.get());
        }
    }

    private void times(Stamp stamp, TimestampStyle style) {
        TimestampField.write(out, stamp.epochMicros(), style);
        if (stamp.hasClock()) {
            out.key(Key.CLOCK).integer(stamp.clock());
        }
    }
}
