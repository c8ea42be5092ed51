package io.bellwether.actors.chat;

import io.bellwether.actors.log.LogRecord;
import io.bellwether.actors.log.LogRecord.ChannelAdded;
import io.bellwether.actors.log.LogRecord.ChannelMessageStored;
import io.bellwether.actors.log.LogRecord.DirectMessageStored;
import io.bellwether.actors.log.LogRecord.LoggedIn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What one server knows of the chat: everything in it is safe on disk. Applying a record twice changes nothing. Message
 * texts are not kept here, they are in the log; the ids are, all of them, to tell a retry from a new message.
 */
final class ChatState {

    private final Set<String> users = new LinkedHashSet<>();
    private final Set<String> channels = new LinkedHashSet<>();
    private final Set<String> messageIds = new HashSet<>();
    private long lastSequence;

    ChatState(List<LogRecord> recovered) {
        recovered.forEach(this::apply);
    }

    void apply(LogRecord record) {
        if (record instanceof LoggedIn login) {
            users.add(login.user());
        } else if (record instanceof ChannelAdded added) {
            channels.add(added.channel());
        } else if (record instanceof ChannelMessageStored stored) {
            message(stored.id(), stored.sequence());
        } else if (record instanceof DirectMessageStored stored) {
            message(stored.id(), stored.sequence());
        }
    }

    private void message(String id, long sequence) {
        messageIds.add(id);
        lastSequence = Math.max(lastSequence, sequence);
    }

    boolean isUser(String name) {
        return users.contains(name);
    }

    boolean isChannel(String name) {
        return channels.contains(name);
    }

    boolean isStored(String messageId) {
        return messageIds.contains(messageId);
    }

    /** The greatest sequence of an own message, 0 before the first. */
    long lastSequence() {
        return lastSequence;
    }

    /** By first login. */
    List<String> users() {
        return new ArrayList<>(users);
    }

    /** By creation. */
    List<String> channels() {
        return new ArrayList<>(channels);
    }
}
