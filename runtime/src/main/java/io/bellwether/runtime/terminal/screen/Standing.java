package io.bellwether.runtime.terminal.screen;

import io.bellwether.actors.client.News.ClockOffset;
import io.bellwether.runtime.terminal.command.Argument;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * How things stand: what a prompt and a status line are made of.
 *
 * @param user who is logged in
 * @param channel where plain text goes
 * @param question what is asked now, where a choice from the menu needs more
 * @param server who answered last; empty while nobody does
 * @param coordinators who say that they are
 * @param lamport this client's own Lamport time
 * @param unread how many messages wait in each channel that is followed and not the current one
 */
public record Standing(
        Optional<String> user,
        Optional<String> channel,
        Optional<Argument> question,
        Optional<String> server,
        List<String> coordinators,
        long lamport,
        Optional<ClockOffset> offset,
        SortedMap<String, Integer> unread) {}
