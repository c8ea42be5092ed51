package io.bellwether.runtime.terminal;

import io.bellwether.runtime.terminal.screen.Notice;
import io.bellwether.runtime.terminal.screen.Screen;
import io.bellwether.runtime.terminal.screen.Standing;
import java.util.ArrayList;
import java.util.List;

/** Somebody at a terminal that writes down all it is to show. */
final class ObservedPerson extends Person implements Screen {
    final List<Notice> notices = new ArrayList<>();
    final List<Standing> standings = new ArrayList<>();

    ObservedPerson(SimulatedChat chat, String name) {
        super(chat, name);
    }

    @Override
    public void show(Notice notice) {
        notices.add(notice);
    }

    @Override
    public void stands(Standing standing) {
        standings.add(standing);
    }

    Standing stands() {
        return standings.get(standings.size() - 1);
    }

    /** The texts of all messages that were shown, in order. */
    List<String> heard() {
        return notices.stream()
                .filter(Notice.Message.class::isInstance)
                .map(Notice.Message.class::cast)
                .map(Notice.Message::text)
                .toList();
    }
}
