package io.bellwether.runtime.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.runtime.terminal.text.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Parser;
import org.jline.reader.impl.DefaultParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the TAB key offers. */
class ChatCompleterTest {
    private final KnownNames names = new KnownNames();
    private final ChatCompleter completer = new ChatCompleter(names, Texts.in("en"));

    @BeforeEach
    void namesAreKnown() {
        names.addUsers(List.of("ana", "bia", "e\u001b[31mva"));
        names.addChannels(List.of("geral", "tech"));
    }

    private List<String> offers(String line) {
        List<Candidate> candidates = new ArrayList<>();
        completer.complete(
                null, new DefaultParser().parse(line, line.length(), Parser.ParseContext.COMPLETE), candidates);
        return candidates.stream().map(Candidate::value).toList();
    }

    @Test
    void commandsAfterASlash() {
        assertThat(offers("/")).contains("/login", "/join", "/quit");
        assertThat(offers("bom d")).isEmpty();
    }

    @Test
    void theNamesThatACommandWants() {
        assertThat(offers("/join ")).containsExactly("geral", "tech");
        assertThat(offers("/join #")).containsExactly("#geral", "#tech");
        assertThat(offers("/history ")).containsExactly("geral", "tech", "@ana", "@bia");
        assertThat(offers("/msg bia ")).isEmpty();
    }

    @Test
    void noNameThatCannotBeShownAsItIs() {
        assertThat(offers("/msg ")).containsExactly("ana", "bia");
    }
}
