package io.bellwether.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a user, a channel or a server may be called. A name is a topic too, so the rules are the same for all. The
 * reasons are texts of the wire, for the peer that chose the name.
 */
public final class Names {

    /** What a login with {@code login.unique} answers to a name that is in use. */
    public static final String USER_EXISTS = "Usuário já existe";

    /** What the creation of a channel answers if it exists. */
    public static final String CHANNEL_EXISTS = "Canal já existe";

    private final int maxBytes;

    /** @param maxBytes longest name, in UTF-8 bytes: {@code Limits.maxNameBytes} */
    public Names(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** Why nothing may be called so, or empty if the name is good. Whether it is taken is not asked here. */
    public Optional<String> objection(String name) {
        if (name.isBlank()) {
            return Optional.of("O nome está vazio: escolha um com ao menos um caractere visível");
        }
        if (name.equals(Publication.SERVERS_TOPIC)) {
            return Optional.of("O nome \"" + name + "\" é reservado ao cluster: escolha outro");
        }
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > maxBytes) {
            return Optional.of("O nome tem " + bytes + " bytes e passa do limite maxNameBytes (" + maxBytes + ")");
        }
        return Optional.empty();
    }

    /** Why a channel may not be called so: both would be the same topic. */
    public static String takenByUser(String name) {
        return "O nome \"" + name + "\" já é de um usuário: escolha outro";
    }

    /** Why a user may not be called so: both would be the same topic. */
    public static String takenByChannel(String name) {
        return "O nome \"" + name + "\" já é de um canal: escolha outro";
    }
}
