package io.bellwether.runtime.terminal;

import akka.actor.typed.ActorRef;
import io.bellwether.actors.client.ClientNode;
import io.bellwether.actors.client.Completion;
import io.bellwether.protocol.Reply;
import io.bellwether.runtime.terminal.text.Phrase;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Function;

/** What servers were asked, in order: the client asks one thing at a time, so that the first asked is the first answered. */
final class Calls {

    /** What to do when a call has ended: exactly one of the two. */
    record Ending(Consumer<Reply> granted, Consumer<Phrase> failed) {}

    private final ActorRef<ClientNode.Command> client;
    private final ActorRef<Completion> ended;
    private final Session session;
    private final Phrase noServer;
    private final Deque<Ending> waiting = new ArrayDeque<>();

    /**
     * @param ended passes what it is told on to {@link #ended}
     * @param noServer what to say when no server answers
     */
    Calls(ActorRef<ClientNode.Command> client, ActorRef<Completion> ended, Session session, Phrase noServer) {
        this.client = client;
        this.ended = ended;
        this.session = session;
        this.noServer = noServer;
    }

    void ask(Function<ActorRef<Completion>, ClientNode.Command> command, Ending ending) {
        waiting.add(ending);
        client.tell(command.apply(ended));
    }

    void ended(Completion completion) {
        if (completion instanceof Completion.Answered answered) {
            session.answeredBy(answered.server());
            Ending ending = waiting.remove();
            if (answered.reply() instanceof Reply.Refused refused) {
                ending.failed().accept(Phrase.of("failed.refused", refused.reason()));
            } else {
                ending.granted().accept(answered.reply());
            }
        } else if (completion instanceof Completion.GaveUp) {
            waiting.remove().failed().accept(noServer);
        }
    }
}
