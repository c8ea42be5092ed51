package io.bellwether.protocol.codec;

import org.msgpack.core.MessageFormat;

/** What to call a value of the wrong type, in the language of the wire's texts. */
final class ValueKind {

    private ValueKind() {}

    static String of(MessageFormat format) {
        if (format == MessageFormat.NEVER_USED) {
            return "o código inválido C1";
        }
        return switch (format.getValueType()) {
            case NIL -> "nulo";
            case BOOLEAN -> "booleano";
            case INTEGER -> "inteiro";
            case FLOAT -> "número com fração";
            case STRING, BINARY -> "texto";
            case ARRAY -> "lista";
            case MAP -> "mapa";
            case EXTENSION -> "extensão";
        };
    }
}
