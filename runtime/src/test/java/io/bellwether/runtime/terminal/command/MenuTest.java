package io.bellwether.runtime.terminal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers in the place of commands, and questions in the place of arguments. */
class MenuTest {

    @Test
    void onlyANumberAloneChooses() {
        assertThat(Menu.choice(" 1 ")).contains(CommandWord.LOGIN);
        assertThat(Menu.choice("10")).contains(CommandWord.STATUS);
        assertThat(Menu.choice("0")).contains(CommandWord.QUIT);
        assertThat(Menu.choice("11")).isEmpty();
        assertThat(Menu.choice("01")).isEmpty();
        assertThat(Menu.choice("1 person")).isEmpty();
    }

    @Test
    void whatAChoiceNeedsIsAskedOneAfterTheOther() {
        Dialog dialog = new Dialog(CommandWord.MSG);
        assertThat(dialog.question()).contains(Argument.USER);
        dialog.answer(" ana maria ");
        assertThat(dialog.question()).contains(Argument.TEXT);
        dialog.answer("oi");
        assertThat(dialog.question()).isEmpty();
        assertThat(dialog.order()).contains(new Entry.Order(CommandWord.MSG, List.of("ana maria", "oi")));
    }

    @Test
    void anEmptyAnswerCallsOffWhatNeedsOne() {
        Dialog dialog = new Dialog(CommandWord.LOGIN);
        dialog.answer("");
        assertThat(dialog.question()).isEmpty();
        assertThat(dialog.order()).isEmpty();
    }

    @Test
    void anEmptyAnswerLeavesOutWhatIsOptional() {
        Dialog dialog = new Dialog(CommandWord.HISTORY);
        assertThat(dialog.question()).contains(Argument.TOPIC);
        dialog.answer("");
        assertThat(dialog.order()).contains(new Entry.Order(CommandWord.HISTORY, List.of()));
    }

    @Test
    void aChoiceThatNeedsNothingAsksNothing() {
        assertThat(new Dialog(CommandWord.USERS).question()).isEmpty();
        assertThat(new Dialog(CommandWord.USERS).order()).contains(new Entry.Order(CommandWord.USERS, List.of()));
    }
}
