package io.bellwether.scenarios.processes;

import io.bellwether.runtime.link.message.Corruption;
import io.bellwether.runtime.link.message.DropNext;
import io.bellwether.runtime.link.message.Duplication;
import io.bellwether.runtime.link.message.MessageKind;
import io.bellwether.runtime.link.message.MessageLoss;
import io.bellwether.runtime.link.message.MessageRule;
import io.bellwether.runtime.link.message.Reordering;
import io.bellwether.runtime.link.message.WholeMessage;
import io.bellwether.scenarios.drive.MeantMessages;
import io.bellwether.scenarios.model.LinkFault;
import io.bellwether.scenarios.model.MessagePattern;
import io.bellwether.scenarios.real.TimeScale;
import java.util.Optional;
import java.util.function.Predicate;

/** From a script's word for a fault of single messages, harsher than TCP, to the fault proxy's rule that does it. */
final class MessageRules {

    private static final Predicate<WholeMessage> EVERY_MESSAGE = message -> message.kind() != MessageKind.OTHER;

    private MessageRules() {}

    /** Empty for a fault that is not one of single messages. */
    static Optional<MessageRule> of(LinkFault fault, TimeScale scale) {
        if (fault instanceof LinkFault.Loss loss) {
            return Optional.of(new MessageLoss(loss.probability(), EVERY_MESSAGE));
        } else if (fault instanceof LinkFault.Duplicate duplicate) {
            return Optional.of(new Duplication(duplicate.probability(), EVERY_MESSAGE));
        } else if (fault instanceof LinkFault.Reorder reorder) {
            return Optional.of(
                    new Reordering(reorder.probability(), scale.real(LinkFault.Reorder.OVERTAKEN_BY), EVERY_MESSAGE));
        } else if (fault instanceof LinkFault.Corrupt corrupt) {
            return Optional.of(new Corruption(corrupt.probability(), EVERY_MESSAGE));
        } else if (fault instanceof LinkFault.Drop drop) {
            return Optional.of(new DropNext(drop.count(), EVERY_MESSAGE.and(matching(drop.pattern()))));
        }
        return Optional.empty();
    }

    private static Predicate<WholeMessage> matching(MessagePattern pattern) {
        MeantMessages meant = new MeantMessages(pattern);
        return message -> meant.include(message.topic(), message.kind() == MessageKind.REQUEST, message.body());
    }
}
