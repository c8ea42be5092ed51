package io.bellwether.runtime.terminal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks for what a choice from the menu needs, one thing after the other. */
public final class Dialog {
    private final CommandWord word;
    private final List<Argument> questions;
    private final List<String> answers = new ArrayList<>();
    private boolean cancelled;

    public Dialog(CommandWord word) {
        this.word = word;
        this.questions = word.optional().map(List::of).orElse(word.required());
    }

    public CommandWord word() {
        return word;
    }

    /** What is asked now; empty when all is known. */
    public Optional<Argument> question() {
        return cancelled || answers.size() == questions.size()
                ? Optional.empty()
                : Optional.of(questions.get(answers.size()));
    }

    /** An empty answer leaves out what is optional, and calls off what is not. */
    public void answer(String line) {
        String typed = line.strip();
        if (!typed.isEmpty()) {
            answers.add(CommandParser.value(questions.get(answers.size()), typed));
        } else {
            cancelled = true;
        }
    }

    /** The order, once nothing is asked any more; empty if it was called off. */
    public Optional<Entry.Order> order() {
        boolean complete = !cancelled || word.optional().isPresent();
        return complete ? Optional.of(new Entry.Order(word, answers)) : Optional.empty();
    }
}
