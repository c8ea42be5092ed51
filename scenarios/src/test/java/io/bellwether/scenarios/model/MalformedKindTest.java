package io.bellwether.scenarios.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.protocol.codec.Decoded;
import io.bellwether.protocol.codec.WireCodec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MalformedKindTest {

    @ParameterizedTest
    @EnumSource
    void everyKindIsAFrameThatTheProtocolRefusesWithAReason(MalformedKind kind) {
        assertThat(new WireCodec().decodeRequest(kind.frame().bytes()))
                .isInstanceOfSatisfying(Decoded.Malformed.class, malformed -> assertThat(malformed.reason())
                        .isNotBlank());
    }
}
