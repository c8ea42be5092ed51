package io.bellwether.runtime.terminal.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.runtime.terminal.command.Entry.Blank;
import io.bellwether.runtime.terminal.command.Entry.Missing;
import io.bellwether.runtime.terminal.command.Entry.Order;
import io.bellwether.runtime.terminal.command.Entry.Speech;
import io.bellwether.runtime.terminal.command.Entry.Surplus;
import io.bellwether.runtime.terminal.command.Entry.Unknown;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a line of input means. */
class CommandParserTest {

    @ParameterizedTest(name = "[{0}]")
    @MethodSource("lines")
    void aLineMeans(String line, Entry meaning) {
        assertThat(CommandParser.parse(line)).isEqualTo(meaning);
    }

    static Stream<Arguments> lines() {
        return Stream.of(
                line("", new Blank()),
                line("  \t ", new Blank()),
                line("bom dia", new Speech("bom dia")),
                line("  bom dia  ", new Speech("bom dia")),
                line("it's 5 > 3!", new Speech("it's 5 > 3!")),
                line("//login is a command", new Speech("/login is a command")),
                line("/users", order(CommandWord.USERS)),
                line("  /USERS ", order(CommandWord.USERS)),
                line("/login ana", order(CommandWord.LOGIN, "ana")),
                line("/login \"ana maria\"", order(CommandWord.LOGIN, "ana maria")),
                line("/login \"ana", order(CommandWord.LOGIN, "\"ana")),
                line("/login #ana", order(CommandWord.LOGIN, "#ana")),
                line("/login", new Missing(CommandWord.LOGIN, Argument.USER)),
                line("/login ana maria", new Surplus(CommandWord.LOGIN, "maria")),
                line("/channel geral", order(CommandWord.CHANNEL, "geral")),
                line("/join #geral", order(CommandWord.JOIN, "geral")),
                line("/join ##geral", order(CommandWord.JOIN, "#geral")),
                line("/join #\"a b\"", order(CommandWord.JOIN, "a b")),
                line("/leave", order(CommandWord.LEAVE)),
                line("/leave geral", order(CommandWord.LEAVE, "geral")),
                line("/msg bia oi, tudo  bem?", order(CommandWord.MSG, "bia", "oi, tudo  bem?")),
                line("/msg \"ana maria\" \"oi\"", order(CommandWord.MSG, "ana maria", "\"oi\"")),
                line("/msg bia", new Missing(CommandWord.MSG, Argument.TEXT)),
                line("/msg", new Missing(CommandWord.MSG, Argument.USER)),
                line("/publish geral /quit", order(CommandWord.PUBLISH, "geral", "/quit")),
                line("/publish\tgeral\tolá", order(CommandWord.PUBLISH, "geral", "olá")),
                line("/history", order(CommandWord.HISTORY)),
                line("/history #geral", order(CommandWord.HISTORY, "geral")),
                line("/history @bia", order(CommandWord.HISTORY, "@bia")),
                line("/history @\"ana maria\"", order(CommandWord.HISTORY, "@ana maria")),
                line("/status now", new Surplus(CommandWord.STATUS, "now")),
                line("/wait 0.5", order(CommandWord.WAIT, "0.5")),
                line("/jion geral", new Unknown("jion")),
                line("/", new Unknown("")));
    }

    private static Arguments line(String line, Entry meaning) {
        return Arguments.of(line, meaning);
    }

    private static Order order(CommandWord word, String... arguments) {
        return new Order(word, List.of(arguments));
    }
}
