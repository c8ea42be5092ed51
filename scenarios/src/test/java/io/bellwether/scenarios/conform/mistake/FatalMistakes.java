package io.bellwether.scenarios.conform.mistake;

import static io.bellwether.scenarios.conform.mistake.Mistake.replies;
import static io.bellwether.scenarios.conform.mistake.Mistake.serves;
import static io.bellwether.scenarios.conform.mistake.Mistake.status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.scenarios.conform.Question;
import java.util.Arrays;
import java.util.List;

/** Frames that are taken for something, never answered, or died of. */
final class FatalMistakes {

    private static final byte[] NEVER_USED = {(byte) 0xc1};
    private static final int HUGE = 20 << 20;

    private FatalMistakes() {}

    static List<Mistake> all() {
        return List.of(
                Mistake.of("never answers")
                        .atServer(right -> request -> List.of())
                        .breaks("answered"),
                Mistake.of("answers with twenty MiB")
                        .atServer(right -> request -> Replier.plainly(new byte[HUGE]))
                        .breaks("answered"),
                Mistake.of("dies of the first request")
                        .atServer(right -> request -> {
                            throw new Replier.Dead();
                        })
                        .breaks("answered"),
                Mistake.of("dies of a frame")
                        .atServer(FatalMistakes::diesOfTheByteC1)
                        .breaks("not-messagepack"),
                Mistake.of("does not answer what is empty")
                        .atServer(right -> request -> request.length == 0 ? List.of() : right.answer(request))
                        .breaks("empty-frame"),
                Mistake.of("hangs for ever after half a frame")
                        .atServer(FatalMistakes::hangsAfterHalfAFrame)
                        .breaks("truncated"),
                Mistake.of("serves what it does not know")
                        .atServer(status("OK", (service, data) -> service.equals("dance")))
                        .breaks("unknown-service"),
                Mistake.of("guesses the service")
                        .atServer(replies(
                                (request, reply) -> serve(request.has("data") && !request.has("service"), reply)))
                        .breaks("no-service"),
                Mistake.of("takes a number for a service")
                        .atServer(replies((request, reply) ->
                                serve(request.path("service").isNumber(), reply)))
                        .breaks("service-type"),
                Mistake.of("takes a text for data")
                        .atServer(replies(
                                (request, reply) -> serve(request.path("data").isTextual(), reply)))
                        .breaks("data-type"),
                Mistake.of("serves lists").atServer(serves(0x93)).breaks("no-map"),
                Mistake.of("believes in a large map").atServer(serves(0xdf)).breaks("announced-map"),
                Mistake.of("believes in a long text").atServer(serves(0xdb)).breaks("announced-text"),
                Mistake.of("serves nested lists").atServer(serves(0x91)).breaks("deep-nest"),
                Mistake.of("takes a number for a name")
                        .atServer(status(
                                "sucesso", (service, data) -> data.path("user").isNumber()))
                        .breaks("field-type"),
                Mistake.of("refuses a large frame without a reason")
                        .atServer(right -> request -> request.length > 1 << 20
                                ? status("erro", (service, data) -> true)
                                        .apply(right)
                                        .answer(request)
                                : right.answer(request))
                        .breaks("large-frame"),
                Mistake.of("serves a large frame")
                        .atServer(right -> request -> right.answer(
                                request.length > 1 << 20 ? Question.of("users").inMessagePack() : request)));
    }

    private static void serve(boolean when, ObjectNode reply) {
        if (when) {
            Tree.data(reply).put("status", "OK");
        }
    }

    static Replier diesOfTheByteC1(Replier right) {
        return request -> {
            if (Arrays.equals(request, NEVER_USED)) {
                throw new Replier.Dead();
            }
            return right.answer(request);
        };
    }

    private static Replier hangsAfterHalfAFrame(Replier right) {
        boolean[] hanging = {false};
        return request -> {
            hanging[0] |= request.length > 1
                    && request.length < 100
                    && request[0] == (byte) 0x82
                    && Tree.of(request).isEmpty();
            return hanging[0] ? List.of() : right.answer(request);
        };
    }
}
