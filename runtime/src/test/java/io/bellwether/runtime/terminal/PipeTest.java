package io.bellwether.runtime.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a program at a pipe reads, letter by letter, while a whole cluster runs in virtual time. */
class PipeTest {
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final SimulatedChat chat = new SimulatedChat();

    @AfterEach
    void end() {
        chat.close();
    }

    @Test
    void everyCommandHasALineOfOutcome() {
        PipedPerson ana = chat.pipe("ana", "en");
        Settled last = ana.types(
                "/login ana",
                "/channel geral",
                "/channels",
                "/join geral",
                "bom dia",
                "/publish geral /help is no command here",
                "/users",
                "/history",
                "/msg ana to myself",
                "/wait 1",
                "/leave");
        assertThat(last).isEqualTo(Settled.DONE);
        assertThat(ana.reads())
                .containsExactly(
                        "ok login: you are logged in as ana",
                        "ok channel: #geral is created; /join geral to read it",
                        "ok channels: 1: geral",
                        "ok join: you read #geral now, and what you type goes there",
                        "ok publish: published in #geral",
                        "ok publish: published in #geral",
                        "ok users: 1: ana",
                        "history 2026-01-01T00:00:01Z #geral ana: bom dia",
                        "history 2026-01-01T00:00:01Z #geral ana: /help is no command here",
                        "ok history: #geral: 2 of 2",
                        "ok msg: sent to ana",
                        "direct 2026-01-01T00:00:01Z ana -> ana: to myself",
                        "ok wait: waited",
                        "ok leave: you no longer read #geral");
    }

    @Test
    void theSameInPortuguese() {
        PipedPerson ana = chat.pipe("ana", "pt");
        ana.types("/login ana", "/channel geral", "/join geral", "/jion", "/xyzzy", "/msg bia");
        assertThat(ana.reads())
                .containsExactly(
                        "ok login: você entrou como ana",
                        "ok channel: #geral foi criado; /join geral para ler",
                        "ok join: você lê #geral agora, e o que digitar vai para lá",
                        "error jion: não há comando /jion; seria /join?",
                        "error xyzzy: não há comando /xyzzy; /help mostra os comandos, e uma mensagem que começa com"
                                + " barra começa com duas",
                        "error msg: falta TEXTO; escreve-se: /msg USUÁRIO TEXTO");
    }

    @Test
    void whatCannotBeDoneSaysWhyAndIsAFailure() {
        PipedPerson ana = chat.pipe("ana", "en");
        assertThat(ana.types("bom dia")).isEqualTo(Settled.FAILED);
        assertThat(ana.types("/publish geral oi")).isEqualTo(Settled.FAILED);
        assertThat(ana.types("/join geral")).isEqualTo(Settled.FAILED);
        assertThat(ana.types("/leave geral")).isEqualTo(Settled.FAILED);
        assertThat(ana.types("/login servers")).isEqualTo(Settled.FAILED);
        assertThat(ana.types("/wait soon")).isEqualTo(Settled.FAILED);
        assertThat(ana.types("/users all")).isEqualTo(Settled.FAILED);
        assertThat(ana.types("")).isEqualTo(Settled.DONE);
        assertThat(ana.reads())
                .containsExactly(
                        "error publish: no channel is current: /join CHANNEL first, or /publish CHANNEL TEXT; /help"
                                + " lists the commands",
                        "error publish: nobody knows who you are; log in first, with /login USER",
                        "error join: there is no channel #geral; /channel geral creates it, /channels lists those"
                                + " that exist",
                        "error leave: you do not read #geral",
                        "error login: the server says: O nome \"servers\" é reservado ao cluster: escolha outro",
                        "error wait: soon is no number of seconds between 0 and 86400",
                        "error users: too much: all; it goes: /users");
    }

    @Test
    void whatOthersSayComesWhenTheySayIt() {
        PipedPerson ana = chat.pipe("ana", "en");
        ana.types("/login ana", "/channel geral", "/channel tech", "/join tech", "/join geral");
        ana.reads();
        PipedPerson bia = chat.pipe("bia", "en");
        bia.types("/login bia", "/publish geral oi", "/publish tech ei", "/msg ana psiu");
        chat.passes(A_MOMENT);
        assertThat(ana.reads())
                .containsExactly(
                        "message 2026-01-01T00:00:01Z #geral bia: oi",
                        "message 2026-01-01T00:00:01Z #tech bia: ei",
                        "direct 2026-01-01T00:00:01Z bia -> ana: psiu");
    }

    @Test
    void whoJoinsLaterReadsHowTheTalkWentOnLately() {
        PipedPerson ana = chat.pipe("ana", "en");
        ana.types("/login ana", "/channel geral");
        for (int number = 1; number <= 25; number++) {
            ana.types("/publish geral " + number);
        }
        PipedPerson bia = chat.pipe("bia", "en");
        bia.types("/login bia", "/join geral");
        assertThat(bia.reads())
                .hasSize(23)
                .startsWith(
                        "ok login: you are logged in as bia",
                        "ok join: you read #geral now, and what you type goes there",
                        "info #geral: 5 older not shown; all of them are in the history",
                        "history 2026-01-01T00:00:01Z #geral ana: 6")
                .endsWith("history 2026-01-01T00:00:01Z #geral ana: 25");
    }

    @Test
    void anEvilMessageAndAnEvilNameAreHarmless() {
        PipedPerson eva = chat.pipe("eva", "en");
        eva.types("/login \"e\u001b[31mva\"", "/channel geral");
        PipedPerson ana = chat.pipe("ana", "en");
        ana.types("/login ana", "/join geral");
        ana.reads();
        eva.types("/publish geral \u001b]0;owned\u0007\u009b2Jok\u202e gnp.exe\nerror quit: forged");
        chat.passes(A_MOMENT);
        assertThat(ana.reads())
                .containsExactly("message 2026-01-01T00:00:01Z #geral e␛[31mva: ␛]0;owned␇�2Jok� gnp.exe␊error quit:"
                        + " forged");
    }

    @Test
    void whereNoServerAnswersItIsSaidWhoWasAskedAndWhoIsNext() {
        PipedPerson ana = chat.pipe("ana", "en");
        ana.types("/login ana", "/wait 15");
        chat.crash("server-1");
        assertThat(ana.types("/users")).isEqualTo(Settled.DONE);
        assertThat(ana.reads())
                .containsExactly(
                        "ok login: you are logged in as ana",
                        "ok wait: waited",
                        "warning server-1 (tcp://server-1:5555) does not answer; now asking server-2"
                                + " (tcp://server-2:5555)",
                        "ok users: 1: ana");
        chat.crash("server-2");
        assertThat(ana.types("/users")).isEqualTo(Settled.FAILED);
        assertThat(ana.reads())
                .contains("warning no server answers. Tried: server-1 (tcp://server-1:5555), server-2"
                        + " (tcp://server-2:5555). Trying again every few seconds; messages are read again as"
                        + " soon as one answers")
                .endsWith("error users: no server answered, and whether it was done is not known; tried: server-1"
                        + " (tcp://server-1:5555), server-2 (tcp://server-2:5555). Try again in a moment, or check"
                        + " that a server runs there");
        chat.startServer("server-2");
        chat.passes(Duration.ofSeconds(10));
        assertThat(ana.reads()).contains("info answers now: server-2");
        assertThat(ana.types("/users")).isEqualTo(Settled.DONE);
    }

    @Test
    void statusTellsWhatAClientCanKnow() {
        PipedPerson ana = chat.pipe("ana", "en");
        ana.types("/login ana", "/wait 15");
        ana.reads();
        ana.types("/status");
        assertThat(ana.reads().stream().map(line -> line.replaceAll("Lamport clock: [1-9]\\d*", "Lamport clock: N")))
                .containsExactly(
                        "info you are ana",
                        "info servers that answer: server-1 (tcp://server-1:5555), server-2 (tcp://server-2:5555)",
                        "info coordinator: server-2",
                        "info Lamport clock: N",
                        "info clock of server-1, compared with this one: +0µs, give or take 1.0ms",
                        "info brokers that can be heard: broker",
                        "info channels that you read: none",
                        "ok status: 7 lines");
    }
}
